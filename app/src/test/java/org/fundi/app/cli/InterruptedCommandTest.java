package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fundi.app.job.Interruption;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C: what is finished stays.
class InterruptedCommandTest {
    private static final String ENDLESS = "1000";

    /// The number of the signal that Ctrl-C sends.
    private static final int INT = 2;

    @Test
    void aComparisonTellsTheModelsThatHadEnded() {
        Interruption interruption = new Interruption();
        Terminal run =
                compare(interruption, "logistic: ", "most_frequent,logistic,forest,mlp", "--json");
        assertEquals(130, run.code(), run.err());
        JsonNode json = run.json();
        assertEquals("cancelled", json.path("outcome").asText());
        assertEquals(4, json.path("models").size());
        JsonNode first = json.path("models").get(0);
        assertEquals("most_frequent", first.path("name").asText());
        assertTrue(first.path("scores").path("accuracy").path("value").isNumber());
        JsonNode last = json.path("models").get(3);
        assertEquals("cancelled", last.path("why").asText());
        assertTrue(last.path("scores").path("accuracy").path("value").isNull());
        assertEquals(0, json.path("verdict").size());
    }

    @Test
    void aPersonGetsTheTableOfWhatHadEnded() {
        Terminal run = compare(new Interruption(), "logistic: ", "most_frequent,logistic,mlp");
        assertEquals(130, run.code(), run.err());
        assertTrue(run.out().contains("Cancelled: 1 of 3 models had ended"), run.out());
    }

    @Test
    void aCrossValidationTellsTheModelsThatHadEndedInEveryFold() {
        Interruption interruption = new Interruption();
        Terminal run =
                compare(
                        interruption,
                        "logistic: ",
                        "most_frequent,logistic,mlp",
                        "--cv",
                        "2",
                        "--json");
        assertEquals(130, run.code(), run.err());
        assertEquals("cancelled", run.json().path("outcome").asText());
        assertEquals("most_frequent", run.json().path("models").get(0).path("name").asText());
        assertTrue(
                run.json()
                        .path("models")
                        .get(0)
                        .path("scores")
                        .path("accuracy")
                        .path("value")
                        .isNumber());
    }

    @Test
    void aComparisonThatEndsSaysSo() {
        Terminal run =
                Terminal.run(
                        "compare",
                        Terminal.sample("penguins"),
                        "--target",
                        "species",
                        "--models",
                        "most_frequent",
                        "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals("completed", run.json().path("outcome").asText());
    }

    @Test
    void trainingKeepsTheModelAndItsWeights(@TempDir Path folder) throws IOException {
        Path weights = folder.resolve("weights.safetensors");
        Interruption interruption = new Interruption();
        Listening err = new Listening("] 2 of 20", _ -> interruption.ask());
        Terminal run =
                Terminal.run(err, interruption, train("20", "--weights", weights.toString()));
        assertEquals(130, run.code(), run.err());
        assertTrue(run.out().contains("Scores on the validation rows"), run.out());
        assertTrue(run.out().contains("after epoch 2"), run.out());
        assertTrue(run.out().contains("weights_sha256"), run.out());
        assertTrue(Files.size(weights) > 1000);
    }

    @Test
    void aStepThatHearsNothingIsLeftBehind() {
        Interruption interruption = new Interruption();
        interruption.lose();
        Terminal run = Terminal.run(new StringWriter(), interruption, train(ENDLESS, "--json"));
        interruption.ask(); // ends what was left behind
        assertEquals(130, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals("cancelled", Terminal.json(lines.getLast()).path("outcome").asText());
    }

    @Test
    void whatHasHeardIsNotLeftBehindWhileItScores() {
        Interruption interruption = new Interruption();
        Outcome scored = new Outcome.Refused(new Refusal("scored", "nothing"));
        Outcome kept =
                new HeardTraining(Watcher.NOBODY, interruption)
                        .run(
                                watcher -> {
                                    interruption.ask();
                                    assertEquals(Watcher.Wish.STOP, watcher.wish());
                                    interruption.lose();
                                    return scored;
                                });
        assertEquals(scored, kept);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRealSignalEndsARealProcessWithItsLastLine() throws IOException, InterruptedException {
        String root = System.getProperty("fundi.root", "");
        List<String> command = new ArrayList<>(hearing());
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Path.of(root, "jvm.options"),
                        "-Dfundi.root=" + root,
                        "-cp",
                        System.getProperty("java.class.path").replace("\n", File.pathSeparator),
                        "org.fundi.app.Fundi"));
        command.addAll(List.of(train(ENDLESS, "--json")));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (lines.isEmpty()) interrupt(process);
                lines.add(line);
            }
        }
        assertEquals(130, process.waitFor());
        JsonNode last = Terminal.json(lines.getLast());
        assertEquals("stopped", last.path("outcome").asText(), lines.getLast());
        assertEquals(64, last.path("weights_sha256").asText().length());
        assertFalse(last.path("scores").isEmpty());
    }

    /// What a shell starts in the background is deaf to Ctrl-C, and so is all that is started by
    /// it: a suite run so gives its process its ears back.
    private static List<String> hearing() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return List.of();
        String ignored =
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .findFirst()
                        .orElse("SigIgn: 0");
        long signals = Long.parseUnsignedLong(ignored.substring(7).strip(), 16);
        boolean isDeaf = (signals & 1 << INT - 1) != 0;
        return isDeaf ? List.of("env", "--default-signal=INT") : List.of();
    }

    /// Java's own way to end a process sends another signal.
    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    }

    private static String[] train(String epochs, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "train",
                                Terminal.sample("digits-8x8"),
                                "--target",
                                "digit",
                                "--model",
                                "mlp",
                                "--set",
                                "hidden=64,64",
                                "--epochs",
                                epochs));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /// @param when what is told on standard error when Ctrl-C is pressed; one model trains at a
    ///     time
    private static Terminal compare(
            Interruption interruption, String when, String models, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "compare",
                                Terminal.sample("penguins"),
                                "--target",
                                "species",
                                "--metric",
                                "accuracy",
                                "--threads",
                                "1",
                                "--models",
                                models));
        arguments.addAll(List.of(more));
        Listening err = new Listening("  " + when + "accuracy", _ -> interruption.ask());
        return Terminal.run(err, interruption, arguments.toArray(String[]::new));
    }

    /// Tells when something is said.
    private static final class Listening extends StringWriter {
        private final String awaited;
        private final Consumer<String> heard;

        Listening(String awaited, Consumer<String> heard) {
            this.awaited = awaited;
            this.heard = heard;
        }

        @Override
        public void flush() {
            super.flush();
            if (toString().contains(awaited)) heard.accept(toString());
        }
    }
}
