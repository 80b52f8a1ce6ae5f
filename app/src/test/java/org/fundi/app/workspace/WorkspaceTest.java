package org.fundi.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.ReadingWatcher;
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
    void theSameTroubleAtAnotherStepStandsThereOnce() {
        for (int step = 1; step < 4; step++) {
            workspace.refuse(new Refusal("nothing differs after epoch " + step, "change one"));
        }
        assertEquals(1, workspace.notices().size());
        assertEquals("nothing differs after epoch 3", workspace.notices().getFirst().what());
        workspace.refuse(new Refusal("the disk is full", "make room"));
        for (String details : List.of("thread 1", "thread 2")) {
            workspace.say(Notice.mistake("the abacus broke", details));
        }
        assertEquals(3, workspace.notices().size(), "three troubles");
        assertEquals("thread 2", workspace.notices().getFirst().details());
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
    void readingAColumnOtherwiseIsUndoneAndForgetsNoRuns(@TempDir Path home) throws IOException {
        Opener opener = reads(home);
        StringBuilder text = new StringBuilder("size,code,left\n");
        for (int row = 0; row < 60; row++) {
            text.append(row * 7 % 31).append(',').append(row % 4);
            text.append(row % 3 == 0 ? ",yes\n" : ",no\n");
        }
        opener.open(Files.writeString(home.resolve("data.csv"), text));
        Study before = workspace.study().orElseThrow();
        workspace.change(s -> s.withSeed(7));
        workspace.beginRun("one", true);
        ReadingOptions told = ReadingOptions.USUAL.withTypes(Map.of("code", ColumnType.CATEGORY));
        opener.readAgain(told);
        assertEquals(ColumnType.CATEGORY, type("code"));
        assertEquals(7, workspace.study().orElseThrow().seed());
        assertEquals(1, workspace.runs().size());
        workspace.undo();
        assertEquals(ColumnType.NUMBER, type("code"));
        assertEquals(ReadingOptions.USUAL, opener.openFileProperty().get().orElseThrow().options());
        workspace.undo();
        assertEquals(before, workspace.study().orElseThrow());
        workspace.redo();
        workspace.redo();
        assertEquals(ColumnType.CATEGORY, type("code"));
        assertEquals(told, opener.openFileProperty().get().orElseThrow().options());
    }

    @Test
    void aFileThatHasBecomeAnotherIsBegunAfresh(@TempDir Path home) throws IOException {
        Opener opener = reads(home);
        String text = "size,left\n" + "1,yes\n2,no\n3,no\n4,yes\n".repeat(15);
        Path file = Files.writeString(home.resolve("data.csv"), text);
        opener.open(file);
        workspace.beginRun("one", true);
        Files.writeString(file, text + "5,no\n");
        opener.readAgain(ReadingOptions.USUAL);
        assertEquals(61, workspace.study().orElseThrow().dataset().rows());
        assertEquals(List.of(), workspace.runs());
        assertFalse(workspace.canUndoProperty().get());
    }

    private ColumnType type(String column) {
        return ColumnType.of(workspace.study().orElseThrow().dataset().table().column(column));
    }

    private Opener reads(Path home) {
        return new Opener(
                JobsForTests.here(),
                workspace,
                (file, options, _) -> new DataReader().open(file, options, ReadingWatcher.NONE),
                Study::proposed,
                new Recent(home));
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

    @Test
    void whatWasSaidOfARunGoesWhenAnotherIsChosen() {
        RunRow first = workspace.beginRun("one", false);
        RunRow second = workspace.beginRun("two", false);
        workspace.selectRun(first.number());
        workspace.say(Notice.done("of the first"));
        workspace.selectRun(first.number());
        assertEquals(1, workspace.notices().size());
        workspace.selectRun(second.number());
        assertEquals(List.of(), workspace.notices());
    }

    @Test
    void aRefusalGoesWhenThePersonGoesOnAndAMishapStays() {
        Notice mishap = new Notice("the abacus broke", "", "details");
        workspace.say(mishap);
        workspace.refuse(new Refusal("no", "do otherwise"));
        workspace.say(Notice.done("saved"));
        assertEquals(3, workspace.notices().size());
        workspace.goOn();
        assertEquals(List.of(mishap), workspace.notices());
    }
}
