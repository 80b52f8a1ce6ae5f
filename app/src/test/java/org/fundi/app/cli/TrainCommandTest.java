package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    @Test
    void everyEpochIsALineCountedFromOne() {
        List<JsonNode> lines = lines(train("mlp", "--epochs", "4", "--json"));
        assertEquals(5, lines.size());
        for (int epoch = 1; epoch <= 4; epoch++) {
            JsonNode line = lines.get(epoch - 1);
            assertEquals(epoch, line.path("step").asInt());
            assertTrue(line.path("training").path("loss").isNumber());
            assertTrue(line.path("validation").path("loss").isNumber());
            assertTrue(line.path("validation").path("accuracy").isNumber());
        }
        assertEquals("completed", lines.getLast().path("outcome").asText());
        assertEquals(64, lines.getLast().path("weights_sha256").asText().length());
    }

    @Test
    void sameSeedSameWeightsAnotherSeedOthers() {
        String first = last("mlp", "weights_sha256", "--epochs", "2");
        assertEquals(first, last("mlp", "weights_sha256", "--epochs", "2"));
        assertNotEquals(first, last("mlp", "weights_sha256", "--epochs", "2", "--seed", "1"));
        assertNotEquals(first, last("mlp", "weights_sha256", "--epochs", "2", "--set", "hidden=8"));
    }

    @Test
    void otherModelsTellTheHashOfTheirSavedBytes() {
        String first = last("forest", "model_sha256", "--set", "trees=10");
        assertEquals(64, first.length());
        assertEquals(first, last("forest", "model_sha256", "--epochs", "10"));
    }

    @Test
    void weightsAreWrittenWhereAsked(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("weights.safetensors");
        assertEquals(0, train("mlp", "--epochs", "1", "--weights", file.toString()).code());
        assertTrue(Files.size(file) > 1000);
        assertEquals(2, train("tree", "--weights", file.toString()).code());
    }

    @Test
    void weightsAreWrittenOverEarlierWeightsAndNothingElse(@TempDir Path folder)
            throws IOException {
        Path data = folder.resolve("data.csv");
        Files.copy(Path.of(Terminal.sample("penguins")), data);
        Path notes = Files.writeString(folder.resolve("notes.safetensors"), "my notes, at length");
        Path earlier = folder.resolve("weights.safetensors");
        for (Path file : List.of(data, folder.resolve(".").resolve("data.csv"), notes)) {
            byte[] before = Files.readAllBytes(file);
            Terminal run = trainOn(data, file);
            assertEquals(2, run.code());
            assertTrue(run.err().startsWith("fundi: the weights are not written over"), run.err());
            assertArrayEquals(before, Files.readAllBytes(file));
        }
        assertEquals(0, trainOn(data, earlier).code());
        assertEquals(0, trainOn(data, earlier).code(), "earlier weights may be written over");
    }

    @Test
    void weightsAndProjectAreNotOneFile(@TempDir Path folder) {
        String one = folder.resolve("run.fundi").toString();
        Terminal run = train("mlp", "--epochs", "1", "--project", one, "--weights", one);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("it is the project the run is kept in"), run.err());
    }

    private static Terminal trainOn(Path data, Path weights) {
        return Terminal.run(
                "train",
                data.toString(),
                "--target",
                "species",
                "--model",
                "mlp",
                "--epochs",
                "1",
                "--weights",
                weights.toString());
    }

    @Test
    void aRuleThatReadsTheTargetIsRefused() {
        Terminal run = train("tree", "--rule", "species = Adelie");
        assertEquals(2, run.code());
        assertTrue(
                run.err().contains("asks for 'species', which is what is to be predicted"),
                run.err());
    }

    @Test
    void whatContradictsItselfIsRefusedNamingBoth() {
        assertContradiction(
                "--set epochs=2", "--epochs 5", "mlp", "--set", "epochs=2", "--epochs", "5");
        assertContradiction(
                "--set epochs=2",
                "--set epochs=3",
                "mlp",
                "--set",
                "epochs=2",
                "--set",
                "epochs=3");
        assertContradiction(
                "--ignore island",
                "--known island",
                "mlp",
                "--ignore",
                "island",
                "--known",
                "island");
        Terminal twice = train("tree", "--delimiter", "comma", "--delimiter", "semicolon");
        assertEquals(2, twice.code());
        assertTrue(twice.err().contains("'--delimiter' is given more than once"), twice.err());
    }

    private static void assertContradiction(String one, String other, String... arguments) {
        String[] more = Arrays.copyOfRange(arguments, 1, arguments.length);
        Terminal run = train(arguments[0], more);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(one) && run.err().contains(other), run.err());
        assertTrue(run.err().contains("what to do: "), run.err());
    }

    @Test
    void peopleGetACurveAndScores() {
        Terminal run = train("mlp", "--epochs", "10");
        assertTrue(run.err().contains("[####################] 10 of 10"), run.err());
        assertTrue(run.out().contains("Scores on the validation rows"), run.out());
        assertFalse(run.out().contains("[#"), "the curve is for the eyes, not for pipes");
    }

    @Test
    void whatCannotBeSetIsRefusedWithARemedy() {
        List<Terminal> refused =
                List.of(
                        train("mlp", "--set", "hidden=0"),
                        train("mlp", "--set", "size=3"),
                        train("mlp", "--epochs", "many"),
                        train("knn", "--epochs", "3"),
                        train("ridge"),
                        train("own_rule"),
                        Terminal.run("train", Terminal.sample("penguins")));
        for (Terminal run : refused) {
            assertEquals(2, run.code(), run.err());
            assertEquals("", run.out());
            assertTrue(run.err().contains("what to do: "), run.err());
        }
    }

    private static Terminal train(String model, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "train",
                                Terminal.sample("penguins"),
                                "--target",
                                "species",
                                "--model",
                                model));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    private static List<JsonNode> lines(Terminal run) {
        assertEquals(0, run.code(), run.err());
        return run.out().lines().map(Terminal::json).toList();
    }

    private static String last(String model, String field, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add("--json");
        return lines(train(model, all.toArray(String[]::new))).getLast().path(field).asText();
    }

    @Test
    void weightsThatCouldNotBeWrittenAreRefusedBeforeTraining() {
        String sample = Terminal.sample("penguins");
        String missing = java.nio.file.Path.of("no-such-folder", "w.safetensors").toString();
        Terminal network =
                Terminal.run(
                        "train",
                        sample,
                        "--target",
                        "species",
                        "--model",
                        "mlp",
                        "--weights",
                        missing);
        assertEquals(2, network.code());
        assertTrue(network.err().startsWith("fundi: the weights cannot be written"), network.err());
        Terminal other =
                Terminal.run(
                        "train", sample, "--target", "species", "--model", "knn", "--weights", "w");
        assertTrue(other.err().startsWith("fundi: 'knn' has no weights"), other.err());
    }
}
