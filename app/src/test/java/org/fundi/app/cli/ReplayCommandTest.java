package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run shared here and repeated there.
class ReplayCommandTest {
    private static final String PENGUINS = Terminal.sample("penguins");

    private final Path project;
    private final Path shared;

    ReplayCommandTest(@TempDir Path folder) {
        project = folder.resolve("p.fundi");
        shared = folder.resolve("p.fundirun");
    }

    private void trained(String model, String... more) {
        String[] words = {
            "train", PENGUINS, "--target", "species", "--project", "" + project, "--model", model
        };
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        Terminal run = Terminal.run(all);
        assertTrue(run.code() == 0 || run.code() == 2, run.err());
    }

    private void share(String... more) {
        String[] words = {"share", "" + project, "--run", "1", "-o", "" + shared};
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        Terminal run = Terminal.run(all);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("fundi replay"), run.out());
    }

    @Test
    void whereItCanNotBeWrittenTheFileThatWasChosenIsNamedAndTheReason() {
        trained("mlp", "--epochs", "1");
        Path missing = shared.resolveSibling("missing");
        Path chosen = missing.resolve("run.fundirun");
        Terminal run = Terminal.run("share", "" + project, "--run", "1", "-o", "" + chosen);
        assertEquals(2, run.code());
        String told = "'%s' can't be written (the folder '%s' does not exist)";
        assertTrue(run.err().contains(told.formatted(chosen, missing)), run.err());
        assertTrue(run.err().contains("choose another place with -o"), run.err());
        String unread = "" + shared.resolveSibling("no-project.fundi");
        Terminal first = Terminal.run("share", unread, "--run", "1", "-o", "" + chosen);
        assertTrue(first.err().contains("does not exist"), "before anything is read or trained");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp", "logistic", "knn", "boosting", "tree"})
    void whatWasSharedComesOutTheSame(String model) {
        trained(model);
        share("--embed");
        Terminal run = Terminal.run("replay", "" + shared, "--json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.json().path("identical").asBoolean());
    }

    @Test
    void aNetworkIsComparedAfterEachEpoch() {
        trained("mlp", "--epochs", "7");
        share();
        Terminal run = Terminal.run("replay", "" + shared, "--data", PENGUINS);
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.out().contains("before training and after each of 7 steps compared"),
                run.out());
    }

    @Test
    void whatDiffersIsNamedByItsFirstStepAndLayer() throws IOException {
        trained("mlp", "--epochs", "5");
        share("--embed");
        String text = Files.readString(shared);
        JsonNode third = Terminal.json(text).path("digests").get(3);
        String letters = third.path("layers").path("layer2.weight").asText();
        assertEquals(16, letters.length());
        Files.writeString(shared, text.replace(letters, "0123456789abcdef"));
        Terminal run = Terminal.run("replay", "" + shared, "--json");
        assertEquals(1, run.code(), run.err());
        assertFalse(run.json().path("identical").asBoolean());
        assertEquals(3, run.json().path("step").asInt());
        assertEquals("layer2.weight", run.json().path("layer").asText());
    }

    @Test
    void otherSettingsComeOutDifferent() throws IOException {
        trained("mlp", "--epochs", "5");
        share("--embed");
        String text = Files.readString(shared);
        Files.writeString(shared, text.replace("\"seed\" : 42", "\"seed\" : 43"));
        assertEquals(1, Terminal.run("replay", "" + shared).code());
    }

    @Test
    void aSharedRunThatWasMeddledWithIsRefused() throws IOException {
        trained("knn");
        share("--embed");
        ObjectMapper mapper = new ObjectMapper();
        String text = Files.readString(shared);
        List<Consumer<ObjectNode>> all =
                List.of(
                        node -> node.put("seed", "many"),
                        node -> node.put("seed", 4.5),
                        node -> node.putNull("settings"),
                        node -> node.put("steps", -1),
                        node -> ((ObjectNode) node.path("data")).put("fingerprint", "00"));
        for (Consumer<ObjectNode> meddle : all) {
            ObjectNode node = (ObjectNode) mapper.readTree(text);
            meddle.accept(node);
            Files.writeString(shared, node.toString());
            Terminal run = Terminal.run("replay", "" + shared);
            assertEquals(2, run.code(), run.out());
            assertTrue(run.err().contains("damaged"), run.err());
        }
    }

    @Test
    void aRunThatRanAwayRunsAwayAgain() throws IOException {
        Terminal trained =
                Terminal.run(
                        "train",
                        Terminal.sample("ames-housing"),
                        "--target",
                        "Sale_Price",
                        "--project",
                        "" + project,
                        "--model",
                        "mlp",
                        "--set",
                        "learningRate=1",
                        "--set",
                        "optimiser.kind=sgd");
        assertTrue(
                trained.out().contains("diverged") || trained.err().contains("diverged"),
                trained.err());
        share("--embed");
        assertTrue(Files.readString(shared).contains("diverged"));
        Terminal run = Terminal.run("replay", "" + shared);
        assertEquals(0, run.code(), run.err() + run.out());
        String told = "identical: the model is the same to the bit before training, and training";
        assertTrue(run.out().contains(told + " diverges again in step 1"), run.out());
    }

    @Test
    void withoutItsDataItAsksForThemAndRefusesOthers() {
        trained("mlp", "--epochs", "2");
        share();
        Terminal none = Terminal.run("replay", "" + shared);
        assertEquals(2, none.code());
        assertTrue(none.err().contains("--data"), none.err());
        Terminal other = Terminal.run("replay", "" + shared, "--data", Terminal.sample("churn"));
        assertEquals(2, other.code());
        assertTrue(other.err().contains("other data"), other.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1", "{\"fundirun\":1}", "{\"fundirun\":99}", "a,b\n1,2\n"})
    void whatIsNoSharedRunIsRefused(String text) throws IOException {
        Files.writeString(shared, text);
        Terminal run = Terminal.run("replay", "" + shared);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("p.fundirun"), run.err());
    }

    @Test
    void whereAFileIsDamagedItsLineIsToldAndNothingOfTheReaderOfJson() throws IOException {
        trained("mlp", "--epochs", "2");
        share("--embed");
        String text = Files.readString(shared);
        refused(text.substring(0, text.indexOf("\"model\"") + 9), "breaks off in line");
        refused(text.substring(0, text.indexOf("\"model\"")), "breaks off in line");
        refused(text.replaceFirst("\"seed\" :", "\"seed\""), "no JSON from line");
        refused(text.replaceFirst("\"gzip\" : \"....", "\"gzip\" : \"...."), "unpacked");
        refused(text.replaceFirst("\"asked\" : \\{", "\"asked\" : {}, \"more\" : {"), "question");
        refused("{\"name\": 1}", "something else");
        refused("row,truth\n1,2\n", "something else");
        Files.write(shared, new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        Terminal run = Terminal.run("replay", "" + shared);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("something else"), run.err());
    }

    private void refused(String text, String why) throws IOException {
        Files.writeString(shared, text);
        Terminal run = Terminal.run("replay", "" + shared);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("p.fundirun") && run.err().contains(why), run.err());
        assertFalse(run.err().matches("(?s).*(nexpected|token|Source|base64).*"), run.err());
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertEquals(2, Terminal.run("replay", "" + shared).code());
    }
}
