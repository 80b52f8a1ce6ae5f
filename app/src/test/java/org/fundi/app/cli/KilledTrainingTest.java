package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that trains into a project and is ended from outside. It can't be done before: its
/// lines are more than a pipe holds, and nobody reads the rest.
class KilledTrainingTest {
    private static final int EPOCHS = 900;
    private static final List<String> TRAIN =
            List.of(
                    "train",
                    Terminal.sample("penguins"),
                    "--target",
                    "species",
                    "--model",
                    "mlp",
                    "--set",
                    "hidden=8",
                    "--epochs",
                    "" + EPOCHS,
                    "--json");

    private final Path folder;

    KilledTrainingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void killedAtThreeMomentsARunStillComesToTheSameWeights()
            throws IOException, InterruptedException {
        JsonNode whole = last(Terminal.run(TRAIN.toArray(String[]::new)));
        Chance.Draws draws = Chance.of(5).draws();
        for (int kill = 1; kill <= 3; kill++) {
            String project = folder.resolve("%d.fundi".formatted(kill)).toString();
            killedAfter(1 + draws.nextInt(200), project);
            Terminal run = Terminal.run("resume", project, "--run", "1", "--json");
            JsonNode resumed = last(run);
            assertTrue(run.err().contains("goes on after step"), run.err());
            assertTrue(run.out().lines().count() > 2, "killed before the end");
            assertEquals(whole.path("weights_sha256"), resumed.path("weights_sha256"));
            assertEquals(whole.path("scores"), resumed.path("scores"));
            assertEquals(whole.path("kept_why"), resumed.path("kept_why"));
            assertEquals("completed", run(project).path("state").asText());
        }
    }

    private static JsonNode last(Terminal run) {
        assertEquals(0, run.code(), run.err());
        return Terminal.json(run.out().lines().toList().getLast());
    }

    @Test
    void toldToEndItKeepsTheModelSoFarAndLeavesNothingBeside()
            throws IOException, InterruptedException {
        String project = folder.resolve("p.fundi").toString();
        Process process = started(project);
        read(process, 20);
        process.toHandle().destroy();
        List<String> rest = process.inputReader().lines().toList();
        assertTrue(process.waitFor() != 0);
        if (!process.supportsNormalTermination()) return;
        try (var beside = Files.list(folder)) {
            assertEquals(2, beside.count(), "the project and what the child told");
        }
        JsonNode last = Terminal.json(rest.getLast());
        assertEquals("stopped", last.path("outcome").asText());
        assertEquals("stopped", run(project).path("state").asText());
        assertEquals(last.path("weights_sha256"), run(project).path("weights_sha256"));
        assertEquals(last.path("scores"), run(project).path("scores"));
        Terminal again = Terminal.run("resume", project, "--run", "1");
        assertEquals(2, again.code());
        assertTrue(again.err().contains("run 1 was stopped and keeps the model"), again.err());
    }

    /// As `fundi train … | head -5` does.
    @Test
    void whereNobodyReadsAnyMoreTheRunIsInterruptedToo() throws IOException, InterruptedException {
        String project = folder.resolve("p.fundi").toString();
        Process process = started(project);
        read(process, 5);
        process.getInputStream().close();
        assertEquals(0, process.waitFor());
        assertEquals("interrupted", run(project).path("state").asText());
    }

    private static JsonNode run(String project) {
        Terminal list = Terminal.run("runs", project, "--json");
        assertEquals(0, list.code(), list.err());
        return list.json().path(0);
    }

    /// Kills it without a warning after so many lines.
    private void killedAfter(int lines, String project) throws IOException, InterruptedException {
        Process process = started(project);
        read(process, lines);
        assertEquals("running", run(project).path("state").asText(), "listed while it trains");
        process.destroyForcibly();
        process.waitFor();
        assertEquals("interrupted", run(project).path("state").asText());
    }

    private static void read(Process process, int lines) throws IOException {
        BufferedReader reader = process.inputReader();
        for (int line = 0; line < lines; line++) {
            assertNotNull(reader.readLine(), "it ended by itself");
        }
    }

    private Process started(String project) throws IOException {
        List<String> arguments = new ArrayList<>(TRAIN);
        arguments.addAll(List.of("--project", project));
        return Child.command(List.of(), arguments)
                .redirectError(folder.resolve("told-by-child").toFile())
                .start();
    }
}
