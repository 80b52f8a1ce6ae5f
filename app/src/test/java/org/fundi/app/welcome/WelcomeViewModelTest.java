package org.fundi.app.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Sample;
import org.fundi.engine.data.Samples;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeViewModelTest {
    private final Workers workers = new Workers(1);
    private final Workspace workspace = new Workspace();
    private final List<Sample> asked = new ArrayList<>();
    private final Opener opener;
    private final WelcomeViewModel model;

    WelcomeViewModelTest(@TempDir Path home) {
        DataReader reader = new DataReader(workers);
        opener =
                new Opener(
                        JobsForTests.here(),
                        workspace,
                        (file, options, _) -> reader.open(file, options, (_, _) -> {}),
                        Study::proposed,
                        new Recent(home));
        model =
                new WelcomeViewModel(
                        workspace,
                        opener,
                        Samples.installed(),
                        (sample, dataset) -> {
                            asked.add(sample);
                            return Study.proposed(dataset);
                        });
    }

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    void everySampleOpensAndIsRememberedUnderItsName() {
        for (Sample sample : model.samples()) {
            if (sample.name().startsWith("digits")) continue; // 64 columns take their time
            model.open(sample);
            assertTrue(workspace.study().isPresent(), sample.name());
            assertEquals(sample.name(), model.name(model.recent().getFirst()));
        }
        assertTrue(workspace.notices().isEmpty(), workspace.notices().toString());
    }

    @Test
    void aSampleOpenedFromTheRecentFilesIsStillASample() {
        Sample churn = Samples.named("churn");
        model.open(churn.file());
        assertEquals(List.of(churn), asked);
    }

    @Test
    void pastedCellsAreOpenedAsAFile() {
        StringBuilder cells = new StringBuilder("size\tcolour\tbought\n");
        for (int row = 0; row < 60; row++) {
            cells.append(row % 7).append('\t').append(row % 2 == 0 ? "red" : "blue");
            cells.append('\t').append(row % 3 == 0 ? "yes" : "no").append('\n');
        }
        model.paste(List.of(), cells.toString());
        Study study = workspace.study().orElseThrow();
        assertEquals(60, study.dataset().rows());
        assertEquals(List.of(), model.recent());
        assertEquals(List.of("size", "colour", "bought"), study.dataset().table().names());
    }

    @Test
    void aWordThatWasCopiedIsNoTableAndThePersonIsToldWhatIs() {
        model.paste(List.of(), "hello");
        assertTrue(workspace.study().isEmpty());
        assertEquals("What you copied is no table", workspace.notices().getFirst().what());
        model.paste(List.of(), " \n ");
        assertEquals(1, workspace.notices().size());
    }

    @Test
    void resultsOfSeatsAreNoTableAndThePersonIsToldWhereTheyBelong() {
        String line = "Ana: fundi-seat race-7bad26 1 0.1 0.1 0.1295 0.097,0.966 66fe";
        model.paste(List.of(), line + "\n" + line + "\nhello");
        assertTrue(workspace.study().isEmpty());
        assertTrue(workspace.notices().getFirst().what().contains("results of seats"));
    }

    @Test
    void aFileIsPastedAsItselfByItsPathAndByItsAddress(@TempDir Path folder)
            throws java.io.IOException {
        Path file = folder.resolve("with a space.csv");
        java.nio.file.Files.writeString(file, "a,b\n1,2\n2,3\n3,1\n");
        for (String text :
                List.of(file.toString(), '"' + file.toString() + '"', "" + file.toUri())) {
            assertEquals(new Copied.AFile(file), Copied.of(List.of(), text), text);
        }
        assertEquals(new Copied.AFile(file), Copied.of(List.of(file), "anything"));
        Path gone = folder.resolve("gone.csv");
        assertEquals(new Copied.NoFile(gone.toString()), Copied.of(List.of(), gone.toString()));
        assertEquals(new Copied.Cells("a,b\n/x,1\n"), Copied.of(List.of(), "a,b\n/x,1\n"));
    }

    @Test
    void pastingForgetsNoRunsUnlessAskedTwice() {
        model.open(Samples.named("penguins"));
        workspace.beginRun("MLP 64-32", false);
        Path churn = Samples.named("churn").file();
        model.paste(List.of(churn), "");
        assertEquals(344, workspace.study().orElseThrow().dataset().rows());
        assertTrue(workspace.notices().getFirst().what().contains("forgets its runs (1)"));
        model.paste(List.of(), "something else");
        model.paste(List.of(churn), "");
        assertEquals(344, workspace.study().orElseThrow().dataset().rows());
        model.paste(List.of(churn), "");
        assertEquals(6000, workspace.study().orElseThrow().dataset().rows());
    }

    @Test
    void aFileThatCanNotBeReadLeavesWhatIsOpenAndTheListAlone(@TempDir Path folder)
            throws java.io.IOException {
        model.open(Samples.named("penguins"));
        Path empty = java.nio.file.Files.createFile(folder.resolve("empty.csv"));
        model.open(empty);
        assertEquals(1, workspace.notices().size());
        assertEquals(1, model.recent().size());
        assertEquals(344, workspace.study().orElseThrow().dataset().rows());
    }
}
