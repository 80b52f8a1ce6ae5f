package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.data.StrictCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {
    private final Path folder;
    private final Path project;
    private final Path learnt;
    private final Path fresh;
    private final Path out;

    PredictCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.project = folder.resolve("p.fundi");
        this.learnt = folder.resolve("parcels.csv");
        this.fresh = folder.resolve("new.csv");
        this.out = folder.resolve("out.csv");
    }

    @BeforeEach
    void train() throws IOException {
        StringBuilder text = new StringBuilder("width,height,kind,large\n");
        for (int row = 0; row < 200; row++) {
            int width = row * 37 % 101;
            int height = row * 53 % 97;
            boolean large = width + height > 100 ^ row % 19 == 0;
            text.append(
                    "%d,%d,%s,%s\n"
                            .formatted(width, height, "abc".charAt(row % 3), large ? "yes" : "no"));
        }
        Files.writeString(learnt, text);
        train("large", "logistic");
        train("width", "ridge");
        Files.writeString(
                fresh,
                "kind;height;width;remark\na;10,50;20;\"so; so\"\nz;90;80,25;\nb;50;51;NA\n");
    }

    private void train(String target, String model) {
        Terminal run =
                Terminal.run(
                        "train",
                        "" + learnt,
                        "--target",
                        target,
                        "--model",
                        model,
                        "--project",
                        "" + project);
        assertEquals(0, run.code(), run.err());
    }

    private Terminal predict(String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of("predict", "" + project, "--run", "1", "" + fresh, "-o", "" + out));
        words.addAll(List.of(more));
        return Terminal.run(words.toArray(String[]::new));
    }

    private void refused(Terminal run, String what) {
        assertEquals(2, run.code(), run.out() + run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(what), run.err());
        assertTrue(run.err().contains("what to do: "), run.err());
    }

    @Test
    void theFileHasTheCellsAsTheyStandAndWhatIsSaidBeside() {
        Terminal run = predict();
        assertEquals(0, run.code(), run.err());
        StrictCsv said = StrictCsv.read(out);
        assertEquals(
                List.of(
                        "row",
                        "kind",
                        "height",
                        "width",
                        "remark",
                        "prediction",
                        "probability_no",
                        "probability_yes",
                        "decision",
                        "abstained"),
                said.header());
        assertEquals(3, said.rows());
        assertEquals("1", said.text(0, 0));
        assertEquals("10,50", said.text(0, 2));
        assertEquals("so; so", said.text(0, 4));
        assertEquals("NA", said.text(2, 4));
        assertEquals("no", said.text(0, 8));
        assertEquals("yes", said.text(1, 8));
        for (int row = 0; row < 3; row++) {
            assertEquals(1, said.number(row, 6) + said.number(row, 7), 1e-12);
            assertEquals("no", said.text(row, 9));
        }
        assertTrue(run.out().contains("3 rows predicted"), run.out());
        assertTrue(
                run.err().contains("'kind' has levels that no training row had: 'z'"), run.err());
        assertTrue(run.err().contains("remark"), run.err());
    }

    @Test
    void rowsLessSureThanAskedGoToAPersonAndAreCounted() throws IOException {
        JsonNode summary = predict("--abstain", "0.9", "--threshold", "0.4", "--json").json();
        StrictCsv said = StrictCsv.read(out);
        List<String> lines = Files.readAllLines(out);
        int abstained = 0;
        for (int row = 0; row < 3; row++) {
            double yes = said.number(row, 7);
            double sure =
                    yes >= 0.4 ? 0.5 + 0.5 * (yes - 0.4) / 0.6 : 0.5 + 0.5 * (0.4 - yes) / 0.4;
            assertEquals(sure < 0.9 ? "yes" : "no", said.text(row, 9));
            String decided = yes >= 0.4 ? "yes" : "no";
            assertTrue(lines.get(row + 1).endsWith(sure < 0.9 ? ",,yes" : "," + decided + ",no"));
            if (sure < 0.9) abstained++;
        }
        assertTrue(abstained > 0 && abstained < 3, "some are sure and some are not");
        assertEquals(3, summary.path("rows").asInt());
        assertEquals(abstained, summary.path("abstained").asInt());
        assertEquals(3 - abstained, summary.path("predicted").asInt());
        assertEquals(0.4, summary.path("threshold").asDouble());
        assertEquals("unseen-level", finding(summary, "kind"));
    }

    private static String finding(JsonNode summary, String column) {
        for (JsonNode finding : summary.path("findings")) {
            if (finding.path("column").asText().equals(column))
                return finding.path("kind").asText();
        }
        throw new AssertionError(summary.toString());
    }

    @Test
    void aNumberHasAPredictionAndNothingToAbstainBy() throws IOException {
        Files.writeString(fresh, "kind,height,large\na,10,no\nb,90,yes\n");
        Terminal run =
                Terminal.run(
                        "predict",
                        "" + project,
                        "--run",
                        "2",
                        "" + fresh,
                        "-o",
                        "" + out,
                        "--json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.json().path("threshold").isNull());
        StrictCsv said = StrictCsv.read(out);
        assertEquals(List.of("row", "kind", "height", "large", "prediction"), said.header());
        assertTrue(said.number(1, 4) < said.number(0, 4) + 1000);
        refused(
                Terminal.run(
                        "predict",
                        "" + project,
                        "--run",
                        "2",
                        "" + fresh,
                        "-o",
                        "" + out,
                        "--abstain",
                        "0.8"),
                "does not say how sure it is");
        refused(
                Terminal.run(
                        "predict",
                        "" + project,
                        "--run",
                        "2",
                        "" + fresh,
                        "-o",
                        "" + out,
                        "--threshold",
                        "0.3"),
                "a threshold divides two classes");
    }

    @Test
    void nothingThatIsNeededIsEverOverwritten() throws IOException {
        byte[] before = Files.readAllBytes(project);
        for (Path kept : List.of(fresh, project)) {
            refused(
                    Terminal.run(
                            "predict", "" + project, "--run", "1", "" + fresh, "-o", "" + kept),
                    "it is what the predictions are made from");
        }
        Path other = Files.copy(project, folder.resolve("renamed.csv"));
        refused(
                Terminal.run("predict", "" + project, "--run", "1", "" + fresh, "-o", "" + other),
                "it is a project");
        refused(
                Terminal.run("predict", "" + project, "--run", "1", "" + fresh, "-o", "" + folder),
                "it is a folder");
        refused(
                Terminal.run(
                        "predict",
                        "" + project,
                        "--run",
                        "1",
                        "" + fresh,
                        "-o",
                        "" + folder.resolve("no/out.csv")),
                "its folder is not there");
        assertEquals(0, predict().code());
        assertArrayEquals(before, Files.readAllBytes(project), "predicting changes no byte");
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsWritten() throws IOException {
        Files.writeString(fresh, "kind,height\na,10\n");
        refused(predict(), "'width'");
        Files.writeString(fresh, "kind,height,width\na,10,wide\nb,5,narrow\n");
        refused(predict(), "'wide' on line 2");
        refused(predict("--abstain", "2"), "the confidence to abstain below is 2.0");
        refused(predict("--threshold", "-1"), "the threshold is -1.0");
        refused(
                Terminal.run("predict", "" + project, "--run", "9", "" + fresh, "-o", "" + out),
                "has no run 9");
        assertFalse(Files.exists(out));
    }

    @Test
    void theFileLearntFromIsKnownAgainAndSaidToFlatter() throws IOException {
        Files.copy(learnt, fresh, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        JsonNode summary = predict("--json").json();
        assertEquals(200, summary.path("rows").asInt());
        assertEquals("learnt-from", finding(summary, ""));
    }

    @Test
    void whatWasPredictedIsScoredAsItStands() throws IOException {
        Files.copy(learnt, fresh, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(0, predict("--abstain", "0.6").code());
        StrictCsv said = StrictCsv.read(out);
        int decided = 0;
        int right = 0;
        for (int row = 0; row < said.rows(); row++) {
            if (said.text(row, said.column("abstained")).equals("yes")) continue;
            decided++;
            String truth = said.text(row, said.column("large"));
            if (truth.equals(said.text(row, said.column("decision")))) right++;
        }
        JsonNode two = score("binary", "large");
        assertEquals(decided, two.path("rows").asInt());
        assertTrue(decided < 200, "some were left to a person");
        assertEquals((double) right / decided, two.at("/metrics/accuracy").asDouble(), 1e-12);
        JsonNode several = score("multiclass", "large");
        assertEquals((double) right / decided, several.at("/metrics/accuracy").asDouble(), 1e-12);

        Path again = folder.resolve("again.csv"); // a table that was predicted before
        Terminal twice =
                Terminal.run("predict", "" + project, "--run", "2", "" + out, "-o", "" + again);
        assertEquals(0, twice.code(), twice.err());
        Files.move(again, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        JsonNode number = score("regression", "width");
        assertEquals(200, number.path("rows").asInt());
        assertTrue(number.at("/metrics/r2").asDouble() > 0, number.toString());
    }

    private JsonNode score(String task, String target) {
        return Terminal.run("score", "" + out, "--task", task, "--target", target, "--json").json();
    }

    @Test
    void whereTheTruthStandsIsAskedForWhenItIsScored() {
        assertEquals(0, predict().code());
        refused(Terminal.run("score", "" + out, "--task", "binary"), "--target COLUMN");
        refused(
                Terminal.run("score", "" + out, "--task", "binary", "--target", "large"),
                "no column 'large'");
        refused(
                Terminal.run("score", "" + learnt, "--task", "binary", "--target", "large"),
                "lacks a column 'probability_…' for each class");
        refused(
                Terminal.run("score", "" + out, "--task", "binary", "--target", "kind"),
                "is not one of the classes no, yes");
    }

    @Test
    void columnsOfTheFileKeepTheirNames() throws IOException {
        Files.writeString(
                fresh, "kind,height,width,prediction,row\na,10,20,mine,7\nb,5,6,mine,8\n");
        assertEquals(0, predict().code());
        assertEquals(
                List.of("row_", "kind", "height", "width", "prediction", "row", "prediction_"),
                StrictCsv.read(out).header().subList(0, 7));
    }
}
