package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Linux has a device on which there is never room. What standard output does there, see
/// [StandardOutputTest].
class FullDiskTest {
    private static final String FULL = "/dev/full";
    private static final String PENGUINS = Terminal.sample("penguins");

    private final Path folder;

    FullDiskTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void there() {
        assumeTrue(Files.exists(Path.of(FULL)), "only Linux has " + FULL);
    }

    @Test
    void predictionsThatDoNotFitAreToldAndTheDeviceStaysOne() {
        String project = folder.resolve("p.fundi").toString();
        Terminal trained = train("tree", "--project", project);
        assertEquals(0, trained.code(), trained.err());
        assertTold(Terminal.run("predict", project, "--run", "1", PENGUINS, "-o", FULL));
        assertTold(Terminal.run("report", project, "--run", "1", "-o", FULL));
        assertFalse(Files.isRegularFile(Path.of(FULL)));
    }

    @Test
    void weightsThatDoNotFitAreTold() {
        assertTold(train("mlp", "--epochs", "1", "--weights", FULL));
    }

    @Test
    void aDeviceIsNoProject() {
        assertTold(train("tree", "--project", FULL));
    }

    private static Terminal train(String model, String... more) {
        String[] usual = {"train", PENGUINS, "--target", "species", "--model", model};
        String[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return Terminal.run(all);
    }

    private static void assertTold(Terminal told) {
        assertEquals(2, told.code(), told.err());
        assertTrue(told.err().contains("what to do:"), told.err());
        assertTrue(told.err().contains(FULL) || told.err().contains("'full'"), told.err());
    }
}
