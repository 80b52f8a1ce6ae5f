package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompareCommandTest {
    private static final String PENGUINS = Terminal.sample("penguins");
    private static final String CHURN = Terminal.sample("churn");

    /// 344 rows: ceil(0.15 · 344) = 52 to validate and 52 sealed, which leaves 240.
    @Test
    void aModelNeverStandsWithoutABaseline() {
        JsonNode report = compare(PENGUINS, "species", "--models", "knn", "--json").json();
        assertEquals(2, report.path("models").size());
        assertEquals("most_frequent", report.path("models").path(1).path("name").asText());
        assertEquals("baseline", report.path("models").path(1).path("kind").asText());
    }

    @Test
    void penguinsAreComparedBestFirstByEveryMetric() {
        Terminal run =
                compare(
                        PENGUINS,
                        "species",
                        "--metric",
                        "macro_f1",
                        "--models",
                        "most_frequent,logistic,knn",
                        "--json");
        assertEquals(0, run.code(), run.err());
        JsonNode report = run.json();
        assertEquals("multiclass", report.path("task").asText());
        assertEquals("macro_f1", report.path("metric").asText());
        assertTrue(report.path("positive").isNull());
        assertEquals(42, report.path("seed").asInt());
        assertEquals("stratified", report.path("split").asText());
        assertEquals(64, report.path("fingerprint").asText().length());
        assertEquals(
                Terminal.json("{\"training\":240,\"validation\":52,\"test\":52}"),
                report.path("rows"));
        double before = Double.POSITIVE_INFINITY;
        for (JsonNode model : report.path("models")) {
            JsonNode score = model.path("scores").path("macro_f1");
            assertTrue(score.path("value").asDouble() <= before);
            before = score.path("value").asDouble();
            assertTrue(score.path("low").asDouble() <= before);
            assertTrue(score.path("high").asDouble() >= before);
            assertEquals(13, model.path("scores").size(), "every metric of the task");
            assertTrue(model.path("seconds").isNumber());
        }
        assertEquals("baseline", report.path("models").path(2).path("kind").asText());
        assertEquals(5, settings(report, "knn").path("neighbours").asInt());
    }

    @Test
    void oneThreadOrTwoLearnTheSameModelsAndAnotherSeedOthers() {
        Map<String, String> one = hashes(compare(PENGUINS, "species", "--threads", "1", "--json"));
        Map<String, String> two = hashes(compare(PENGUINS, "species", "--threads", "2", "--json"));
        Map<String, String> other = hashes(compare(PENGUINS, "species", "--seed", "7", "--json"));
        assertTrue(one.size() >= 9, () -> "models: " + one.keySet());
        assertEquals(one, two);
        assertNotEquals(one.get("mlp"), other.get("mlp"));
        assertNotEquals(one.get("forest"), other.get("forest"));
    }

    @Test
    void churnIsCutByTimeAndTheOwnRuleStandsBesideTheModels() {
        Terminal run =
                compare(
                        CHURN,
                        "churned",
                        "--ignore",
                        "retention_calls_after_notice",
                        "--rule",
                        "support_calls_90d >= 4",
                        "--metric",
                        "recall_at_10pct",
                        "--models",
                        "own_rule,most_frequent,logistic",
                        "--json");
        assertEquals(0, run.code(), run.err());
        JsonNode report = run.json();
        assertEquals("binary", report.path("task").asText());
        assertEquals("yes", report.path("positive").asText());
        assertEquals("time:snapshot_month", report.path("split").asText());
        assertEquals("logistic", report.path("models").path(0).path("name").asText());
        assertEquals("own_rule", report.path("models").path(1).path("name").asText());
        assertFalse(report.path("verdict").path(0).path("title").asText().contains("known at"));
    }

    @Test
    void aLeakStopsThePraise() {
        JsonNode report =
                compare(CHURN, "churned", "--models", "one_rule,logistic", "--json").json();
        assertEquals(
                "Is 'retention_calls_after_notice' known at the moment you predict?",
                report.path("verdict").path(0).path("title").asText());
    }

    @Test
    void theLeakGuardsQuestionIsAnsweredByIgnoringTheColumnOrSayingThatItIsKnown() {
        String question = "Is 'retention_calls_after_notice' known at the moment you predict?";
        String[] models = {"--models", "one_rule,logistic"};
        Terminal open = compare(CHURN, "churned", models);
        assertTrue(open.out().contains(question), open.out());
        assertFalse(open.out().contains("complexity"), open.out());
        for (String answer : List.of("--ignore", "--known")) {
            Terminal answered =
                    compare(
                            CHURN,
                            "churned",
                            models[0],
                            models[1],
                            answer,
                            "retention_calls_after_notice");
            assertEquals(0, answered.code(), answered.err());
            assertFalse(answered.out().contains(question), answered.out());
            assertTrue(answered.out().contains("baseline 'one rule'"), answered.out());
        }
    }

    @Test
    void foldsAreJudgedTooAndSaidWhatThatRestsOn() {
        String[] folds = {"--models", "most_frequent,logistic", "--cv", "3"};
        Terminal run = compare(PENGUINS, "species", folds);
        assertTrue(run.out().contains("Logistic regression has learnt something"), run.out());
        assertTrue(run.out().contains("What this rests on"), run.out());
        assertTrue(run.out().contains("mean over 3 folds"), run.out());
        String leaky =
                compare(
                                CHURN,
                                "churned",
                                "--models",
                                "logistic",
                                "--cv",
                                "2",
                                "--split",
                                "stratified")
                        .out();
        assertTrue(leaky.contains("known at the moment you predict?"), leaky);
        assertFalse(leaky.contains("has learnt something"), leaky);
    }

    @Test
    void withoutAColumnToLearnFromNothingIsCompared() {
        String all = "island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex";
        for (String[] more : new String[][] {{}, {"--cv", "3"}}) {
            List<String> arguments = new ArrayList<>(List.of("--ignore", all));
            arguments.addAll(List.of(more));
            Terminal run = compare(PENGUINS, "species", arguments.toArray(String[]::new));
            assertEquals(2, run.code());
            assertTrue(run.err().contains("no column is left to learn from"), run.err());
        }
    }

    @Test
    void naiveForecastsStandBesideModelsWhereTheSplitIsByTime() {
        JsonNode report =
                compare(
                                Terminal.sample("seattle-weather"),
                                "temp_max_tomorrow",
                                "--models",
                                "mean,last_value,seasonal,ridge",
                                "--json")
                        .json();
        assertEquals("regression", report.path("task").asText());
        assertTrue(value(report, "last_value") < value(report, "mean"));
        assertTrue(value(report, "seasonal") < value(report, "mean"));
    }

    @Test
    void crossValidationReportsEveryFold() {
        Terminal run =
                compare(
                        PENGUINS,
                        "species",
                        "--models",
                        "one_rule,logistic",
                        "--cv",
                        "3",
                        "--json");
        JsonNode score = run.json().path("models").path(0).path("scores").path("accuracy");
        double sum = 0;
        for (JsonNode fold : score.path("folds")) sum += fold.path("value").asDouble();
        assertEquals(3, score.path("folds").size());
        assertEquals("corrected resampled t over 3 folds", score.path("method").asText());
        assertEquals(sum / 3, score.path("value").asDouble(), 1e-12);
        assertTrue(score.path("low").asDouble() < score.path("value").asDouble());
    }

    @Test
    void repeatedFoldsAreReportedByRepeatFoldAndRows() {
        String[] repeated = {"--models", "one_rule,logistic", "--cv", "3", "--repeats", "2"};
        List<String> json = new ArrayList<>(List.of(repeated));
        json.add("--json");
        Terminal run = compare(PENGUINS, "species", json.toArray(String[]::new));
        assertEquals(2, run.json().path("repeats").asInt());
        JsonNode score = run.json().path("models").path(0).path("scores").path("accuracy");
        JsonNode fifth = score.path("folds").path(4);
        assertEquals(6, score.path("folds").size());
        assertEquals(2, fifth.path("repeat").asInt());
        assertEquals(2, fifth.path("fold").asInt());
        // 344 rows, 52 of them sealed, in 3 folds: 98, 97, 97
        assertEquals(97, fifth.path("rows").asInt());
        assertEquals(
                "corrected resampled t over 2 repeats of 3 folds", score.path("method").asText());
        String told = compare(PENGUINS, "species", repeated).out();
        assertTrue(told.contains("3-fold cross-validation, 2 repeats"), told);
        assertTrue(told.contains("      repeat 2: "), told);
        assertTrue(told.contains("the mean over 2 repeats of 3 folds"), told);
    }

    @Test
    void foldsInTheOrderOfTimeAreNotRepeated() {
        Terminal run =
                compare(
                        Terminal.sample("seattle-weather"),
                        "temp_max_tomorrow",
                        "--models",
                        "mean,ridge",
                        "--cv",
                        "3",
                        "--repeats",
                        "3");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("time has one order"), run.err());
    }

    @Test
    void peopleGetATableAndWhatTheCoachMakesOfIt() {
        Terminal run =
                compare(
                        PENGUINS,
                        "species",
                        "--metric",
                        "macro_f1",
                        "--models",
                        "one_rule,logistic,tree");
        assertTrue(run.out().startsWith("Macro-F1, best first"), run.out());
        assertTrue(run.out().contains("52 test rows sealed; seed 42"), run.out());
        assertTrue(run.out().contains("The best of three is a little flattered"), run.out());
        assertTrue(run.err().contains("logistic: macro_f1"), run.err());
    }

    @Test
    void whatCannotBeDoneIsRefusedWithARemedy() {
        List<Terminal> refused =
                List.of(
                        compare(PENGUINS, "colour"),
                        compare(PENGUINS, "species", "--models", "ridge"),
                        compare(PENGUINS, "species", "--models", "oracle"),
                        compare(PENGUINS, "species", "--models", "knn,logistic,knn"),
                        compare(PENGUINS, "species", "--metric", "mae"),
                        compare(PENGUINS, "species", "--split", "sideways"),
                        compare(PENGUINS, "species", "--task", "ranking"),
                        compare(PENGUINS, "species", "--threads", "0"),
                        compare(PENGUINS, "species", "--rule", "height > 3"),
                        compare(PENGUINS, "species", "--cv", "1"),
                        compare(PENGUINS, "species", "--repeats", "3"),
                        compare(PENGUINS, "species", "--cv", "5", "--repeats", "0"),
                        compare(PENGUINS, "species", "--sed", "1"),
                        compare("nowhere.csv", "species"));
        for (Terminal run : refused) {
            assertEquals(2, run.code(), run.err());
            assertEquals("", run.out());
            assertTrue(run.err().contains("what to do: "), run.err());
        }
    }

    private static Terminal compare(String file, String target, String... more) {
        List<String> arguments = new ArrayList<>(List.of("compare", file, "--target", target));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    private static Map<String, String> hashes(Terminal run) {
        assertEquals(0, run.code(), run.err());
        Map<String, String> hashes = new TreeMap<>();
        for (JsonNode model : run.json().path("models")) {
            hashes.put(model.path("name").asText(), model.path("model_sha256").asText());
        }
        return hashes;
    }

    private static JsonNode model(JsonNode report, String name) {
        for (JsonNode model : report.path("models")) {
            if (model.path("name").asText().equals(name)) return model;
        }
        throw new AssertionError("no " + name);
    }

    private static JsonNode settings(JsonNode report, String name) {
        return model(report, name).path("settings");
    }

    private static double value(JsonNode report, String name) {
        return model(report, name).path("scores").path("mae").path("value").asDouble();
    }

    @Test
    void aNameWithACommaIsIgnoredInQuotes() {
        Terminal run = compare(PENGUINS, "species", "--ignore", "\"a,b\"", "--models", "knn");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("there is no column 'a,b'"), run.err());
    }

    @Test
    void anEmptyNameAmongTheModelsIsNotTakenForAll() {
        for (String models : List.of(",", "knn,", "")) {
            Terminal run = compare(PENGUINS, "species", "--models", models);
            assertEquals(2, run.code());
            assertTrue(run.err().contains("there is no model ''"), run.err());
        }
    }

    @Test
    void aWordInPlaceOfANumberIsRefusedInPlainWords() {
        Terminal run = compare(PENGUINS, "species", "--seed", "abc");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("'abc' is not a whole number"), run.err());
    }

    @Test
    void aRuleThatAsksForTheSizeOfWordsIsRefused() {
        Terminal run =
                compare(PENGUINS, "species", "--models", "own_rule", "--rule", "island >= 3");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("'island' holds category values"), run.err());
    }
}
