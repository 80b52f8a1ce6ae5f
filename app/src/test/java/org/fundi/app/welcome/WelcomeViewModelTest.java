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
        model.paste(cells.toString());
        Study study = workspace.study().orElseThrow();
        assertEquals(60, study.dataset().rows());
        assertEquals(List.of("size", "colour", "bought"), study.dataset().table().names());
    }

    @Test
    void aWordThatWasCopiedIsNoTable() {
        model.paste("hello");
        model.paste(" \n ");
        assertTrue(workspace.study().isEmpty());
        assertTrue(workspace.notices().isEmpty());
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
