package org.fundi.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.problem.Role;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private final Workspace workspace = new Workspace();

    @Test
    void undoBringsTheFormerStudyBackAndRedoTheLaterOne() {
        workspace.open(Study.proposed(data()));
        assertFalse(workspace.canUndoProperty().get());
        workspace.change(s -> s.withMetric("accuracy"));
        workspace.change(s -> s.withMetric("f1"));
        workspace.undo();
        assertEquals("accuracy", workspace.study().orElseThrow().metric());
        workspace.redo();
        assertEquals("f1", workspace.study().orElseThrow().metric());
        assertFalse(workspace.canRedoProperty().get());
    }

    @Test
    void aChangeThatChangesNothingIsNoStepToUndo() {
        workspace.open(Study.proposed(data()));
        workspace.change(s -> s);
        assertFalse(workspace.canUndoProperty().get());
    }

    @Test
    void aRefusedChangeChangesNothing() {
        workspace.open(Study.proposed(data()));
        Study before = workspace.study().orElseThrow();
        try {
            workspace.change(
                    s -> {
                        throw new Refusal("no", "do otherwise");
                    });
        } catch (Refusal refusal) {
            workspace.refuse(refusal);
        }
        assertEquals(before, workspace.study().orElseThrow());
        assertEquals("no", workspace.notices().getFirst().what());
        assertFalse(workspace.canUndoProperty().get());
    }

    @Test
    void whatIsGuessedStaysMarkedUntilConfirmed() {
        Study study = Study.proposed(data());
        assertTrue(study.isGuessed(Guess.TARGET));
        assertTrue(study.isGuessed(Guess.METRIC));
        assertFalse(study.confirming(Guess.TARGET).isGuessed(Guess.TARGET));
        assertFalse(study.withMetric("accuracy").isGuessed(Guess.METRIC));
    }

    @Test
    void theSplitFollowsTheStudy() {
        Jobs jobs = JobsForTests.here();
        Cutting cutting = new Cutting(jobs, workspace);
        workspace.open(Study.proposed(data()));
        var first = cutting.split().orElseThrow();
        assertEquals(
                60,
                first.trainingRows().length
                        + first.validationRows().length
                        + first.testRows().length);
        workspace.change(s -> s.withSeed(7));
        assertFalse(
                java.util.Arrays.equals(
                        first.testRows(), cutting.split().orElseThrow().testRows()));
        workspace.undo();
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                first.testRows(), cutting.split().orElseThrow().testRows());
    }

    @Test
    void theSentenceNamesFourInputsAndCountsTheOthers() {
        Study study = Study.proposed(data());
        String said = Sentence.of(java.util.Optional.of(study)).plain();
        assertTrue(said.startsWith("Given a, b, c, d and 1 more, predict left"), said);
        Study fewer = study.wishing(study.wishes().role("e", Role.IGNORED));
        assertTrue(
                Sentence.of(java.util.Optional.of(fewer))
                        .plain()
                        .startsWith("Given a, b, c, d, predict"));
    }

    @Test
    void runsAreNumberedAndTheNewestStandsFirst() {
        workspace.beginRun("one", true);
        RunRow second = workspace.beginRun("two", false);
        workspace.selectRun(2);
        workspace.showRun(second.with(RunRow.State.DONE, "60 epochs"));
        assertEquals(List.of("two", "one"), workspace.runs().stream().map(RunRow::name).toList());
        assertEquals(
                RunRow.State.DONE, workspace.selectedRunProperty().get().orElseThrow().state());
    }

    @Test
    void recentFilesAreRememberedNewestFirstAndOnce(@TempDir Path home) {
        Recent recent = new Recent(home.resolve("new"));
        recent.remember(home.resolve("a.csv"));
        recent.remember(home.resolve("b.csv"));
        recent.remember(home.resolve("a.csv"));
        assertEquals(List.of(home.resolve("a.csv"), home.resolve("b.csv")), recent.files());
    }

    @Test
    void openingReadsProposesAndRemembers(@TempDir Path home) {
        boolean[] arrived = {false};
        Opener opener =
                new Opener(
                        JobsForTests.here(),
                        workspace,
                        (_, _, _) -> reading(),
                        Study::proposed,
                        new Recent(home));
        opener.whenOpened(() -> arrived[0] = true);
        opener.open(home.resolve("data.csv"));
        assertTrue(arrived[0]);
        assertEquals("left", workspace.study().orElseThrow().problem().orElseThrow().target());
        assertEquals(1, new Recent(home).files().size());
    }

    @Test
    void aFileThatIsRefusedBecomesANotice(@TempDir Path home) {
        Opener opener =
                new Opener(
                        JobsForTests.here(),
                        workspace,
                        (_, _, _) -> {
                            throw new Refusal("line 3 has 4 values", "mend line 3");
                        },
                        Study::proposed,
                        new Recent(home));
        opener.open(home.resolve("bad.csv"));
        assertEquals("mend line 3", workspace.notices().getFirst().remedy());
        assertTrue(workspace.study().isEmpty());
    }

    private static org.fundi.engine.data.Reading reading() {
        StringBuilder text = new StringBuilder("a,b,left\n");
        for (int row = 0; row < 60; row++) {
            String left = row % 3 == 0 ? "yes" : "no";
            text.append(row % 13).append(',').append(row % 7).append(',').append(left).append('\n');
        }
        return new org.fundi.engine.data.DataReader()
                .paste(text.toString(), org.fundi.engine.data.ReadingOptions.USUAL);
    }

    /// 60 rows, five numbers that do not tell the answer, every third row left.
    private static Dataset data() {
        List<org.fundi.engine.data.Column> columns = new java.util.ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            double[] cells = new double[60];
            for (int row = 0; row < 60; row++) {
                cells[row] = (row * (name.charAt(0) - 90)) % 13;
            }
            columns.add(NumberColumn.of(name, cells));
        }
        int[] left = new int[60];
        for (int row = 0; row < 60; row++) left[row] = row % 3 == 0 ? 1 : 0;
        columns.add(CategoryColumn.of("left", List.of("no", "yes"), left));
        return new Dataset("data.csv", 1, "0".repeat(64), new Table(columns), Map.of(), List.of());
    }
}
