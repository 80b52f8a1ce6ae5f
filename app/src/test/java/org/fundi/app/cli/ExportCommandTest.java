package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scripts are run with the system's scikit-learn; where there is none, those tests are skipped
/// and say so.
class ExportCommandTest {
    private static final String PENGUINS = Terminal.sample("penguins");
    private static final String CANCER = Terminal.sample("breast-cancer-wisconsin");

    private final Path folder;
    private final String project;
    private final Path out;

    ExportCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.project = folder.resolve("p.fundi").toString();
        this.out = folder.resolve("out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logistic --set tolerance=1e-12 --metric log_loss",
                "naive_bayes --metric log_loss",
                "knn --set weights=distance --metric macro_f1"
            })
    void scikitLearnComesToTheSameScoreForClasses(String model) throws Exception {
        trained(PENGUINS, "species", model);
        String said = agrees(PENGUINS);
        assertTrue(said.contains("same to 1e-09") || said.contains("the seed's spread"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"naive_bayes", "tree --set depth=3"})
    void scikitLearnComesToTheSameScoreForTwoClasses(String model) throws Exception {
        trained(CANCER, "diagnosis", model);
        agrees(CANCER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "knn --metric mae"})
    void scikitLearnComesToTheSameScoreForNumbers(String model) throws Exception {
        trained(PENGUINS, "body_mass_g", model);
        agrees(PENGUINS);
    }

    @Test
    void whatIsDeterministicAgreesInEveryScore() throws Exception {
        trained(PENGUINS, "body_mass_g", "ridge --set alpha=0.3");
        String said = agrees(PENGUINS);
        assertTrue(said.contains("Nothing in it is left to chance"), said);
        long scores =
                said.lines()
                        .filter(line -> line.matches(".*([1-9][.]\\de[+]\\d\\d|e-0[0-8])( .*)?"))
                        .count();
        assertEquals(0, scores, "no difference above 1e-9: " + said);
    }

    @Test
    void chanceIsSaidWithTheSeedsSpread() throws Exception {
        trained(CANCER, "diagnosis", "forest --epochs 10");
        assertTrue(agrees(CANCER).contains("with 20 seeds"));
    }

    @Test
    void aModelThatScikitLearnHasNotIsSaidSoAndTheScoreIsChecked() throws Exception {
        trained(PENGUINS, "species", "mlp --epochs 3");
        String said = agrees(PENGUINS);
        assertTrue(said.contains("scikit-learn has no model that learns as Fundi's"), said);
        assertFalse(said.contains("AGREES: the model"), said);
    }

    @Test
    void anotherScoreAndOtherDataAreNoticed() throws Exception {
        trained(PENGUINS, "species", "tree");
        export(1);
        Path script = out.resolve("repeat.py");
        String text = Files.readString(script);
        Files.writeString(
                script, text.replaceFirst("\"accuracy\": 0\\.\\d\\d", "\"accuracy\": 0.11"));
        Ran other = python(PENGUINS);
        assertEquals(1, other.code(), other.said());
        assertTrue(other.said().contains("DIFFERS: the score"), other.said());
        Files.writeString(script, text);
        Path data = folder.resolve("other.csv");
        Files.writeString(data, Files.readString(Path.of(PENGUINS)) + "\n");
        Ran wrong = python("" + data);
        assertEquals(1, wrong.code());
        assertTrue(wrong.said().contains("not the file of this run"), wrong.said());
    }

    /// Decimal commas, semicolons, yes and no, gaps, quotation marks, rows without an answer, and
    /// names that would like to be Python.
    @Test
    void aFileOfAnotherMannerIsReadAsFundiReadIt() throws Exception {
        Path odd = odd("");
        trained("" + odd, "\"\"\"); import os #", "logistic --metric log_loss");
        export(1);
        Ran ran = python("" + odd);
        assertEquals(0, ran.code(), ran.said());
        assertEquals(121, Files.readAllLines(out.resolve("rows.csv")).size());
        assertTrue(Files.readString(out.resolve("rows.csv")).contains(",no answer"));
    }

    @Test
    void whereAPlainReaderWouldSeeOtherRowsThoseThatFundiReadStandBeside() throws Exception {
        Path odd = odd("1;2\n");
        trained("" + odd, "\"\"\"); import os #", "knn");
        export(1);
        assertTrue(Files.exists(out.resolve("data.csv")));
        Ran ran = python();
        assertEquals(0, ran.code(), ran.said());
    }

    private Path odd(String more) throws IOException {
        StringBuilder csv =
                new StringBuilder("fee;city \\ \"\"x\"\";member;\"\"\"\"\"\"\"); import os #\"\n");
        for (int row = 0; row < 120; row++) {
            String fee =
                    row % 11 == 3
                            ? "NA"
                            : String.format(Locale.ROOT, "%d,%d", row * 37 % 101, row % 10);
            String city = row % 13 == 5 ? "" : row % 3 == 0 ? "\"a; b\"" : "c" + row % 4;
            String member = row % 9 == 1 ? "?" : row % 2 == 0 ? "Ja" : "nee";
            String answer =
                    row % 40 == 7 ? "" : row * 37 % 101 + 9 * (row % 4) > 60 ? "up" : "down";
            csv.append(String.join(";", fee, city, member, answer)).append('\n');
        }
        Path odd = folder.resolve("odd.csv");
        Files.writeString(odd, csv + more, StandardCharsets.UTF_8);
        return odd;
    }

    @Test
    void everyPreparationIsRebuilt() throws Exception {
        trained(PENGUINS, "species", "naive_bayes --metric log_loss");
        for (String steps :
                List.of(
                        "impute numbers=mean categories=own_level flag=false,min_max,ordinal",
                        "impute numbers=constant constant=3,robust,one_hot levels=1,standardise")) {
            int run = PreparedRun.keep(Path.of(project), steps);
            run("resume", project, "--run", "" + run);
            export(run);
            Ran ran = python(PENGUINS);
            assertEquals(0, ran.code(), steps + ran.said());
            assertTrue(ran.said().contains("AGREES: the model"), ran.said());
        }
    }

    @Test
    void testRowsStaySealedUntilTheyAreOpenedForThisRun() throws Exception {
        trained(PENGUINS, "species", "tree");
        trained(PENGUINS, "species", "knn");
        export(1);
        assertFalse(Files.readString(out.resolve("predictions.csv")).contains(",test,"));
        String opened = run("open-test", project, "--run", "1", "--json").out();
        byte[] before = Files.readAllBytes(Path.of(project));
        export(1);
        long lines =
                Files.readAllLines(out.resolve("predictions.csv")).stream()
                        .filter(line -> line.contains(",test,"))
                        .count();
        assertEquals(Terminal.json(opened).path("rows").asLong(), lines);
        export(2);
        assertFalse(Files.readString(out.resolve("predictions.csv")).contains(",test,"));
        assertArrayEquals(before, Files.readAllBytes(Path.of(project)));
    }

    @Test
    void nothingElseInTheFolderIsTouched() throws Exception {
        trained(PENGUINS, "species", "tree");
        export(1);
        export(1);
        Files.writeString(out.resolve("mine.txt"), "mine");
        refused("" + out);
        assertEquals("mine", Files.readString(out.resolve("mine.txt")));
        refused(project);
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("rows.csv"), "mine");
        refused("" + other);
        assertEquals("mine", Files.readString(other.resolve("rows.csv")));
        run("export", project, "--run", "1", "--to", "" + folder.resolve("a").resolve("b"));
        assertTrue(Files.exists(folder.resolve("a").resolve("b").resolve("repeat.py")));
    }

    private void refused(String to) {
        Terminal refused = Terminal.run("export", project, "--run", "1", "--to", to);
        assertEquals(2, refused.code(), to);
        assertTrue(refused.err().contains("what to do"), refused.err());
    }

    private void trained(String data, String target, String model) {
        List<String> command =
                new ArrayList<>(List.of("train", data, "--target", target, "--project", project));
        command.add("--model");
        command.addAll(List.of(model.split(" ")));
        run(command.toArray(String[]::new));
    }

    private void export(int run) {
        run("export", project, "--run", "" + run, "--to", "" + out);
    }

    /// @return what the script says
    private String agrees(String data) throws Exception {
        export(1);
        Ran ran = python(data);
        assertEquals(0, ran.code(), ran.said());
        assertFalse(ran.said().contains("DIFFERS"), ran.said());
        assertTrue(ran.said().contains("AGREES: the score"), ran.said());
        return ran.said();
    }

    private record Ran(int code, String said) {}

    private Ran python(String... arguments) throws IOException, InterruptedException {
        Ran ran = new Ran(1, "there is no Python");
        for (String python : List.of("/usr/bin/python3", "python3")) {
            List<String> command = new ArrayList<>(List.of(python));
            command.add(out.resolve("repeat.py").toString());
            command.addAll(List.of(arguments));
            try {
                ran = ran(command);
                if (!ran.said().contains("ModuleNotFoundError")) return ran;
            } catch (IOException _) {
                // there is no such Python; perhaps the next
            }
        }
        assumeTrue(false, "no Python with scikit-learn here: apt install python3-sklearn");
        return ran;
    }

    private static Ran ran(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private static Terminal run(String... command) {
        Terminal run = Terminal.run(command);
        assertEquals(0, run.code(), () -> String.join(" ", command) + run.err());
        return run;
    }

    /// A run that was asked with another preparation, as the window can.
    private static final class PreparedRun {
        static int keep(Path project, String steps) {
            List<java.util.Map<String, String>> words = new ArrayList<>();
            for (String step : steps.split(",")) {
                java.util.Map<String, String> entry = new java.util.LinkedHashMap<>();
                entry.put("step", step.split(" ")[0]);
                Stream.of(step.split(" "))
                        .skip(1)
                        .map(setting -> setting.split("="))
                        .forEach(setting -> entry.put(setting[0], setting[1]));
                words.add(entry);
            }
            var names = org.fundi.engine.Catalogue.NAMES;
            try (var file = org.fundi.engine.project.ProjectFile.openToWrite(project, names)) {
                var asked = file.questions().at(1);
                var other =
                        new org.fundi.engine.project.Asked(
                                asked.fingerprint(),
                                asked.reading(),
                                asked.wishes(),
                                names.pipeline(words),
                                asked.metric(),
                                asked.seed(),
                                asked.rule(),
                                asked.answers(),
                                asked.confirmed());
                var algorithm = names.algorithm("naive_bayes", java.util.Map.of());
                return file.runs()
                        .begin(
                                file.questions().keep(other),
                                "x",
                                algorithm,
                                42,
                                java.util.Map.of());
            }
        }
    }
}
