package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// End to end, on the golden files of the engine's tests (scikit-learn 1.2.1).
class ScoreCommandTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("fundi.root", "."), "engine/src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder = Path.of("");

    private record Ended(int code, String out, String err) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "binary",
                "binary-edges",
                "binary-rare",
                "binary-ties",
                "multiclass-3",
                "multiclass-6",
                "regression",
                "ranking",
                "clustering"
            })
    void everyGoldenFileIsScoredAsScikitLearnDoes(String name) throws IOException {
        String task = name.replaceFirst("-.*", "");
        Ended ended = score(GOLDEN.resolve(name + ".csv"), "--task", task, "--json");
        assertEquals(0, ended.code(), ended.err());
        JsonNode said = JSON.readTree(ended.out());
        JsonNode wanted = JSON.readTree(GOLDEN.resolve(name + ".json").toFile());
        assertEquals(task, said.get("task").asText());
        assertEquals(
                Files.readAllLines(GOLDEN.resolve(name + ".csv")).size() - 1,
                said.get("rows").asInt());
        List<String> keys = new ArrayList<>();
        wanted.get("metrics").fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            double value = said.get("metrics").path(key).asDouble(Double.NaN);
            assertEquals(wanted.get("metrics").get(key).asDouble(), value, 1e-9, key);
            JsonNode interval = said.get("intervals").get(key);
            if (interval.isNull()) {
                assertTrue(said.get("whyNoInterval").path(key).asText().length() > 10, key);
            } else {
                assertTrue(interval.get("low").asDouble() < interval.get("high").asDouble(), key);
                assertTrue(interval.get("method").asText().length() > 5, key);
            }
        }
        assertEquals(keys.size(), said.get("metrics").size());
        if (wanted.has("confusion")) assertEquals(wanted.get("confusion"), said.get("confusion"));
        else assertTrue(said.get("confusion").isNull());
    }

    @Test
    void theThresholdMovesWhatIsCounted() throws IOException {
        Path file = csv("truth,score\n1,0.9\n0,0.6\n1,0.4\n0,0.1\n");
        JsonNode low =
                JSON.readTree(
                        score(file, "--task", "binary", "--threshold", "0.4", "--json").out());
        assertEquals(1, low.get("metrics").get("recall").asDouble());
        JsonNode high =
                JSON.readTree(
                        score(file, "--task", "BINARY", "--threshold", "0.95", "--json").out());
        assertEquals(0, high.get("metrics").get("recall").asDouble());
        assertTrue(high.get("metrics").get("precision").isNull());
        assertTrue(high.get("why").get("precision").asText().contains("called positive"));
    }

    @Test
    void oneClassAloneHasNoAreaAndSaysWhy() throws IOException {
        Path file = csv("truth,score\n1,0.9\n1,0.6\n");
        JsonNode said = JSON.readTree(score(file, "--task", "binary", "--json").out());
        assertTrue(said.get("metrics").get("roc_auc").isNull());
        assertTrue(said.get("why").get("roc_auc").asText().contains("one class"));
        assertTrue(said.get("intervals").get("roc_auc").isNull());
    }

    @Test
    void withoutJsonATableIsPrinted() {
        Ended ended = score(GOLDEN.resolve("binary.csv"), "--task", "binary");
        assertEquals(0, ended.code());
        assertTrue(ended.out().contains("500 rows"), ended.out());
        assertTrue(ended.out().matches("(?s).*ROC-AUC +0\\.8339 .*"), ended.out());
    }

    @Test
    void badCellsAreRefusedByLineAndColumn() throws IOException {
        refused(
                "truth,score\n1,0.9\n0,abc\n",
                "binary",
                "line 3, column 'score': 'abc' is not a number");
        refused(
                "truth,score\n1,1.2\n",
                "binary",
                "line 2, column 'score': '1.2' is not a probability");
        refused(
                "truth,score\n1,0.2\n2,0.3\n",
                "binary",
                "line 3, column 'truth': '2' is not 0 or 1");
        refused("truth,score\n1,\n", "binary", "line 2, column 'score': '' is not a value");
        refused("truth,score\n1,0.2,3\n", "binary", "line 2 has 3 cells, the header has 2");
        refused("truth,prediction\n1,NaN\n", "regression", "'NaN' is not a number");
        refused(
                "truth,prediction\n1,1e999\n",
                "regression",
                "'1e999' is not a number a computer can hold");
        refused(
                "truth,a,b\nc,0.5,0.5\n",
                "multiclass",
                "line 2, column 'truth': 'c' is not one of the classes a, b");
        refused("truth,a,b\na,0,0\n", "multiclass", "line 2, column 'a'");
        refused("query,relevance,score\nq,-1,2\n", "ranking", "line 2, column 'relevance'");
    }

    @Test
    void rowsLeftToAPersonAreNotScoredAndCounted() throws IOException {
        String rows = "1,0.9,no\n0,0.2,no\n1,0.45,yes\n0,0.7,no\n0,0.55,yes\n";
        Path file = Files.writeString(folder.resolve("left.csv"), "truth,score,abstained\n" + rows);
        Terminal told = Terminal.run("score", "" + file, "--task", "binary");
        assertTrue(told.out().contains("2 rows were left to a person"), told.out() + told.err());
        var json = Terminal.run("score", "" + file, "--task", "binary", "--json").json();
        assertEquals(3, json.path("rows").asInt());
        assertEquals(2, json.path("abstained").asInt());
        // decided: one caught, one told apart, one false alarm
        assertEquals(2 / 3.0, json.path("metrics").path("accuracy").asDouble(), 1e-12);
        refused("truth,score,abstained\n1,0.6,yes\n0,0.4,yes\n", "binary", "left to a person");
    }

    /// Its cells are probabilities, not yes and no.
    @Test
    void aClassMayBeCalledAbstained() throws IOException {
        String text = "truth,voted,abstained\nvoted,0.8,0.2\nabstained,0.4,0.6\nvoted,0.3,0.7\n";
        Path file = Files.writeString(folder.resolve("votes.csv"), text);
        Terminal told = Terminal.run("score", "" + file, "--task", "multiclass", "--json");
        assertEquals(3, told.json().path("rows").asInt(), told.err());
        assertEquals(0, told.json().path("abstained").asInt());
    }

    @Test
    void filesThatCannotBeScoredAreRefused() throws IOException {
        refused("", "binary", "is empty");
        refused("truth,score\n", "binary", "has a header and no rows");
        refused("label,score\n1,0.5\n", "binary", "has no column 'truth', only label, score");
        refused("truth,truth\n1,0.5\n", "binary", "the same name");
        refused("truth,a\na,1\n", "multiclass", "fewer than 2 columns of probabilities");
        refused("truth,score\n1,\"0.5\n", "binary", "is not a CSV");
        Ended missing = score(folder.resolve("absent.csv"), "--task", "binary");
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("there is no file"), missing.err());
        assertEquals(2, score(folder, "--task", "binary").code());
        Path file = csv("truth,score\n1,0.5\n");
        assertEquals(2, score(file, "--task", "binary", "--threshold", "7").code());
        assertEquals(2, score(file).code());
        assertEquals(2, score(file, "--task", "dancing").code());
    }

    @Test
    void metricsAreListed() throws IOException {
        Ended ended = run("metrics", "--json");
        assertEquals(0, ended.code());
        JsonNode listed = JSON.readTree(ended.out());
        assertEquals("accuracy", listed.get(0).get("key").asText());
        assertEquals("[\"binary\",\"multiclass\"]", listed.get(0).get("tasks").toString());
        assertTrue(run("metrics").out().contains("roc_auc_ovr_macro"));
    }

    private void refused(String text, String task, String part) throws IOException {
        Ended ended = score(csv(text), "--task", task, "--json");
        assertEquals(2, ended.code(), text);
        assertTrue(ended.err().contains(part), ended.err());
        assertTrue(ended.err().contains("what to do: "), ended.err());
        assertEquals("", ended.out());
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("predictions.csv"), text);
    }

    private static Ended score(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("score", file.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Ended run(String... arguments) {
        Terminal terminal = Terminal.run(arguments);
        return new Ended(terminal.code(), terminal.out(), terminal.err());
    }

    @Test
    void aThresholdWhereThereAreNoTwoClassesIsRefused() {
        Terminal run = Terminal.run("score", "a.csv", "--task", "regression", "--threshold", "0.5");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("a threshold divides two classes"), run.err());
    }

    @Test
    void numbersTooLargeToBeJudgedAreSaidSo() throws IOException {
        Path file = csv("truth,prediction\n1e308,-1e308\n-1e308,1e308\n1,2\n");
        String out = score(file, "--task", "regression").out();
        assertTrue(out.startsWith("regression, 3 rows;"), out);
        // All eight but MAPE, whose terms are 2, 2 and 1.
        assertEquals(7, out.split("so large that their errors can't be held", -1).length - 1, out);
        assertTrue(!out.contains("∞") && !out.contains("some row"), out);
    }
}
