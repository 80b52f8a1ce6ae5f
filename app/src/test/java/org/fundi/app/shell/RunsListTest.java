package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Runs looked for and sorted.
class RunsListTest {
    private final Workspace workspace = new Workspace();
    private final RunsViewModel model = new RunsViewModel(workspace);
    private final RunsList list = new RunsList(model);

    @BeforeEach
    void fourRuns() {
        workspace.open(Study.proposed(ShellPicturesTest.churn()).withMetric("roc_auc"));
        Algorithm network = algorithm("mlp");
        run(
                "MLP 64-32",
                Knobs.with(network, "hidden", "64,32"),
                RunRow.State.DONE,
                0.75,
                "60 epochs");
        run(
                "MLP 8",
                Knobs.with(network, "hidden", "8"),
                RunRow.State.STOPPED,
                0.9,
                "epoch 7 of 60");
        run("Decision tree", algorithm("tree"), RunRow.State.DONE, 0.8, "");
        run(
                "MLP 16",
                Knobs.with(network, "hidden", "16"),
                RunRow.State.DIVERGED,
                Double.NaN,
                "epoch 1,200 of 2,000");
        list.put(0, workspace.runs());
    }

    private static Algorithm algorithm(String key) {
        return Catalogue.ALGORITHMS.stream()
                .filter(a -> a.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void run(
            String name, Algorithm algorithm, RunRow.State state, double score, String progress) {
        RunRow row = workspace.beginRun(name, false).with(state, progress);
        Scored scored = new Scored(new Score.Value(score), null, "");
        Map<String, Scored> scores = Double.isNaN(score) ? Map.of() : Map.of("roc_auc", scored);
        workspace.showRun(
                row.withScores(scores).from(new Origin(algorithm, 42, Map.of(), _ -> true)));
    }

    private List<Integer> found(String typed) {
        list.typedProperty().set(typed);
        return list.shown().stream().map(ShownRun::number).toList();
    }

    @Test
    void allAreListedTheNewestFirstWhileNothingIsTyped() {
        assertEquals(List.of(4, 3, 2, 1), found(""));
        assertEquals(List.of(4, 3, 2, 1), found("  "));
    }

    @Test
    void everyWordMustBeFoundInNameSettingsStateTagsOrNote() {
        workspace.note(3, RunNote.typed("Hand in, best", "explained  to\nMina"));
        assertEquals(List.of(4, 2, 1), found("mlp"));
        assertEquals(List.of(1), found("MLP 64,32"));
        assertEquals(List.of(1), found("hidden=64"));
        assertEquals(List.of(2), found("mlp stopped"));
        assertEquals(List.of(3), found("mina"));
        assertEquals(List.of(3), found("hand tree"));
        assertEquals(List.of(), found("hand mlp"));
        assertEquals(List.of(2), found("#2"));
    }

    @Test
    void aWordWithAColonLooksThereAlone() {
        workspace.note(3, RunNote.typed("mlp-like", ""));
        assertEquals(List.of(4, 3, 2, 1), found("mlp"));
        assertEquals(List.of(3), found("tag:mlp"));
        assertEquals(List.of(4, 2, 1), found("model:mlp"));
        assertEquals(List.of(4), found("state:div"));
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertEquals(List.of(2), found("score>0.8"));
        assertEquals(List.of(3, 2), found("score>=0.8"));
        assertEquals(List.of(1), found("roc_auc<0.8"));
        assertEquals(List.of(4, 2, 1), found("epochs>=9"));
        assertEquals(List.of(), found("score>high"), "words that say no number are words");
    }

    @Test
    void whatIsWrittenLaterIsFoundAtOnce() {
        assertEquals(List.of(), found("tag:best"));
        workspace.note(2, RunNote.typed("best", ""));
        assertEquals(1, list.shown().size());
        workspace.undo();
        assertEquals(0, list.shown().size());
        workspace.redo();
        assertEquals(1, list.shown().size());
        assertEquals(List.of("best"), workspace.noteOf(2).tags());
    }

    @Test
    void whatIsMissingComesLastWhicheverWayRound() {
        for (boolean turned : new boolean[] {false, true}) {
            List<Integer> order =
                    order(
                            RunOrder.numbers(row -> RunOrder.score(row, "roc_auc"), () -> turned),
                            turned);
            assertEquals(turned ? List.of(2, 3, 1, 4) : List.of(1, 3, 2, 4), order);
        }
        assertEquals(
                List.of(2, 1, 4, 3),
                order(RunOrder.numbers(RunOrder::steps, () -> false), false),
                "7, 60 and 1,200 epochs, and a tree that has none");
    }

    @Test
    void namesAreSortedByNumberWhereTheyAreTheSame() {
        run("MLP 8", algorithm("mlp"), RunRow.State.DONE, 0.9, "60 epochs");
        assertEquals(List.of(3, 4, 1, 2, 5), order(RunOrder.NAME, false));
    }

    @Test
    void tagsAreSplitAtCommasAndEachIsKeptOnce() {
        RunNote note = RunNote.typed(" best , hand  in,, best ", " a\nb ");
        assertEquals(List.of("best", "hand in"), note.tags());
        assertEquals("best, hand in · a b", note.line());
        assertTrue(RunNote.typed(" , ", "  ").isEmpty());
    }

    /// As the table does it: turned round, the comparator is asked the other way about.
    private List<Integer> order(Comparator<RunRow> by, boolean turned) {
        List<RunRow> rows = new ArrayList<>(workspace.runs());
        rows.sort(turned ? by.reversed() : by);
        return rows.stream().map(RunRow::number).toList();
    }
}
