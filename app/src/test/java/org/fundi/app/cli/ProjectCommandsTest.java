package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundi.app.job.Interruption;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCommandsTest {
    private static final String PENGUINS = Terminal.sample("penguins");

    private final Path folder;
    private final String project;

    ProjectCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        this.project = folder.resolve("p.fundi").toString();
    }

    @Test
    void everyRunOfAComparisonIsKeptWithItsScoresAndHashes() {
        String[] models = {"--models", "most_frequent,logistic,mlp", "--metric", "macro_f1"};
        JsonNode plain = compare(models).json();
        Terminal kept = compare(more(models, "--project", project, "--threads", "2"));
        assertTrue(kept.err().contains("p.fundi as runs 1 to 3"), kept.err());
        JsonNode runs = runs();
        assertEquals(3, runs.size());
        for (int place = 0; place < runs.size(); place++) {
            JsonNode run = runs.path(place);
            assertEquals(place + 1, run.path("run").asInt());
            assertEquals("completed", run.path("state").asText());
            JsonNode same = model(plain, run.path("model").asText());
            assertEquals(same.path("settings"), run.path("settings"));
            assertEquals(same.path("scores"), run.path("scores"));
            assertEquals(same.path("model_sha256"), run.path("model_sha256"));
            assertEquals("1.0.0", run.path("provenance").path("fundi").asText());
        }
        assertEquals("most_frequent", runs.path(0).path("model").asText());
        assertTrue(runs.path(0).path("weights_sha256").isNull());
        assertEquals(
                model(plain, "mlp").path("weights_sha256"), runs.path(2).path("weights_sha256"));
    }

    @Test
    void theKeysOfARunStandInTheirOrder() {
        train("mlp", "--epochs", "2", "--project", project);
        List<String> keys = new ArrayList<>();
        runs().path(0).fieldNames().forEachRemaining(keys::add);
        assertEquals(
                List.of(
                        "run",
                        "model",
                        "settings",
                        "state",
                        "step",
                        "seed",
                        "scores",
                        "weights_sha256"),
                keys.subList(0, 8));
        assertEquals(2, runs().path(0).path("step").asInt());
        assertEquals(42, runs().path(0).path("seed").asInt());
    }

    @Test
    void aModelThatTakesNoStepsIsNotShownBeforeItsFirst() {
        train("svm_linear", "--project", project);
        String list = Terminal.run("runs", project).out();
        assertTrue(list.matches("(?s).*support vector machine.* completed +–.*"), list);
    }

    @Test
    void trainingAddsToAProjectAndLearnsTheSame() {
        train("tree", "--project", project);
        JsonNode last = last(train("mlp", "--epochs", "3", "--json", "--project", project));
        assertEquals(2, last.path("run").asInt());
        assertEquals(
                last(train("mlp", "--epochs", "3", "--json")).path("weights_sha256"),
                last.path("weights_sha256"));
        assertEquals(last.path("weights_sha256"), runs().path(1).path("weights_sha256"));
    }

    /// As one trained in the window: gradients, updates, silent units and histograms.
    @Test
    void howANetworkLookedFromInsideIsKeptOfACommandToo() {
        train("mlp", "--epochs", "3", "--project", project);
        compare("--models", "logistic,mlp", "--metric", "macro_f1", "--project", project);
        try (ProjectFile kept = ProjectFile.look(Path.of(project), Catalogue.NAMES)) {
            assertEquals(List.of(1, 2, 3), kept.runs().signs(1).stream().map(Signs::step).toList());
            assertEquals(60, kept.runs().signs(4).size(), "after the baseline and logistic");
        }
    }

    @Test
    void everythingGuessedIsKeptAsSaid() {
        train("tree", "--ignore", "island", "--project", project);
        try (ProjectFile kept = ProjectFile.look(Path.of(project), Catalogue.NAMES)) {
            Asked asked = kept.questions().latest().orElseThrow();
            assertEquals("species", asked.wishes().target().orElseThrow());
            assertEquals("multiclass", asked.wishes().task().orElseThrow().key());
            assertEquals(6, asked.wishes().roles().size(), "every column but the target");
            assertEquals(0.15, asked.wishes().splitting().orElseThrow().testShare());
            assertEquals("accuracy", asked.metric());
            assertEquals(java.util.Set.of("role:island", "target"), asked.confirmed());
        }
    }

    @Test
    void listingChangesNoByteAndIsReadable() throws IOException {
        train("mlp", "--epochs", "2", "--project", project);
        byte[] before = Files.readAllBytes(Path.of(project));
        Terminal list = Terminal.run("runs", project);
        assertEquals(0, list.code(), list.err());
        assertTrue(list.out().contains("completed"), list.out());
        assertTrue(list.out().contains("  2 "), list.out());
        assertTrue(list.out().contains("accuracy 0."), list.out());
        assertTrue(list.out().contains("opened 0 times"), list.out());
        assertArrayEquals(before, Files.readAllBytes(Path.of(project)));
        try (var beside = Files.list(folder)) {
            assertEquals(1, beside.count());
        }
    }

    @Test
    void aProjectIsListedWhileItIsWrittenToAndOnlyThen() {
        train("tree", "--project", project);
        try (ProjectFile writing = ProjectFile.openToWrite(Path.of(project), Catalogue.NAMES)) {
            begin(writing, "mlp", Map.of("epochs", "3"));
            assertEquals("running", runs().path(1).path("state").asText());
            refused("another window", "train", PENGUINS, "--model", "tree", "--project", project);
            refused("another window", "resume", project, "--run", "2");
            refused("another window", "open-test", project, "--run", "1");
        }
        assertEquals("interrupted", runs().path(1).path("state").asText());
        JsonNode last = last(Terminal.run("resume", project, "--run", "2", "--json"));
        assertEquals(
                last(train("mlp", "--epochs", "3", "--json")).path("weights_sha256"),
                last.path("weights_sha256"));
    }

    @Test
    void whatCanNotGoOnBeginsAgainWithTheSameSeedAndSaysSo() {
        train("tree", "--project", project);
        try (ProjectFile writing = ProjectFile.openToWrite(Path.of(project), Catalogue.NAMES)) {
            begin(writing, "forest", Map.of("trees", "10"));
        }
        Terminal resumed = Terminal.run("resume", project, "--run", "2", "--json");
        assertTrue(resumed.err().contains("begins again with the same seed 42"), resumed.err());
        assertEquals(
                last(train("forest", "--epochs", "10", "--json")).path("model_sha256"),
                last(resumed).path("model_sha256"));
        assertEquals("completed", runs().path(1).path("state").asText());
    }

    /// With one model at a time, Ctrl-C is pressed when the second has ended.
    @Test
    void whatCtrlCLeftUnfinishedInAComparisonGoesOn() {
        Interruption interruption = new Interruption();
        StringWriter err =
                new StringWriter() {
                    @Override
                    public void flush() {
                        if (toString().contains("  logistic: accuracy")) interruption.ask();
                    }
                };
        String[] command = {
            "compare", PENGUINS, "--target", "species", "--threads", "1", "--project", project
        };
        Terminal run =
                Terminal.run(
                        err, interruption, more(command, "--models", "most_frequent,logistic,mlp"));
        assertEquals(130, run.code(), run.err());
        assertTrue(run.err().contains("to go on: fundi resume " + project), run.err());
        assertEquals("completed", runs().path(0).path("state").asText());
        assertEquals("interrupted", runs().path(2).path("state").asText());
        assertTrue(runs().path(2).path("weights_sha256").isNull());
        Terminal resumed = Terminal.run("resume", project, "--run", "3", "--json");
        assertEquals(
                last(train("mlp", "--json")).path("weights_sha256"),
                last(resumed).path("weights_sha256"));
    }

    @Test
    void dataThatAreNotInsideAreAskedForAndKnownAgain() throws IOException {
        train("tree", "--project", project);
        Path large = folder.resolve("large.fundi");
        try (ProjectFile first = ProjectFile.look(Path.of(project), Catalogue.NAMES);
                ProjectFile second = ProjectFile.create(large, Catalogue.NAMES)) {
            Asked asked = first.questions().latest().orElseThrow();
            second.data().mention("penguins.csv", asked.fingerprint(), 60L << 20);
            second.questions().keep(asked);
            second.runs()
                    .begin(1, "tree", Catalogue.NAMES.algorithm("tree", Map.of()), 42, Map.of());
        }
        refused("'penguins.csv' (60 MB) is not kept inside", "resume", "" + large, "--run", "1");
        Path other = folder.resolve("other.csv");
        Files.writeString(other, Files.readString(Path.of(PENGUINS)) + "\n");
        refused("other data", "resume", "" + large, "--run", "1", "--data", "" + other);
        Terminal resumed =
                Terminal.run("resume", "" + large, "--run", "1", "--json", "--data", PENGUINS);
        assertEquals(
                last(train("tree", "--json")).path("model_sha256"),
                last(resumed).path("model_sha256"));
    }

    @Test
    void whatIsRefusedIsLeftAsItIs() throws IOException {
        train("tree", "--project", project);
        byte[] whole = Files.readAllBytes(Path.of(project));
        byte[] newer = whole.clone();
        newer[63] = 99;
        byte[] damaged = java.util.Arrays.copyOf(whole, whole.length / 2);
        Path file = folder.resolve("other.fundi");
        byte[] csv = Files.readAllBytes(Path.of(PENGUINS));
        for (byte[] bytes : List.of(newer, damaged, csv, new byte[0])) {
            Files.write(file, bytes);
            for (String[] command : commands("" + file)) refused("other.fundi", command);
            refused(
                    "other.fundi",
                    "compare",
                    PENGUINS,
                    "--target",
                    "species",
                    "--models",
                    "tree",
                    "--project",
                    "" + file);
            assertArrayEquals(bytes, Files.readAllBytes(file));
        }
        Files.delete(file);
        for (String[] command : commands("" + file)) refused("there is no project", command);
        assertFalse(Files.exists(file));
    }

    private static List<String[]> commands(String file) {
        return List.of(
                new String[] {"runs", file},
                new String[] {"resume", file, "--run", "1"},
                new String[] {"open-test", file, "--run", "1"});
    }

    @Test
    void runsThatAreNotThereOrDoneAreRefusedWithARemedy() {
        train("tree", "--project", project);
        refused("has no run 7", "resume", project, "--run", "7");
        refused("has no run 0", "open-test", project, "--run", "0");
        refused("run 1 is completed", "resume", project, "--run", "1");
        refused("Missing required option: '--run=N'", "resume", project);
        try (ProjectFile writing = ProjectFile.openToWrite(Path.of(project), Catalogue.NAMES)) {
            begin(writing, "mlp", Map.of());
        }
        refused("has no model to judge", "open-test", project, "--run", "2");
    }

    @Test
    void noProjectIsMadeForWhatIsRefused() {
        refused(
                "colour",
                "train",
                PENGUINS,
                "--target",
                "colour",
                "--model",
                "tree",
                "--project",
                project);
        refused("--refit NAME", "compare", PENGUINS, "--cv", "3", "--project", project);
        refused("there is no --cv", "compare", PENGUINS, "--refit", "tree", "--project", project);
        refused("none is named", "compare", PENGUINS, "--cv", "3", "--refit", "tree");
        assertFalse(Files.exists(Path.of(project)));
        String nowhere = folder.resolve("no such folder").resolve("p.fundi").toString();
        refused(
                "no project can be made",
                "train",
                PENGUINS,
                "--model",
                "tree",
                "--project",
                nowhere);
    }

    private void refused(String what, String... command) {
        Terminal run = Terminal.run(command);
        assertEquals(2, run.code(), () -> run.out() + run.err());
        assertEquals("", run.out());
        assertTrue(
                run.err()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(what.toLowerCase(java.util.Locale.ROOT)),
                run.err());
        assertTrue(run.err().contains("what to do: "), run.err());
    }

    /// A run that was begun and went no further.
    private static void begin(ProjectFile project, String key, Map<String, String> settings) {
        StoredRun first = project.runs().at(1).orElseThrow();
        Algorithm algorithm = Catalogue.NAMES.algorithm(key, settings);
        project.runs().begin(first.asked(), key, algorithm, 42, Map.of("fundi", "0.9"));
    }

    private JsonNode runs() {
        Terminal run = Terminal.run("runs", project, "--json");
        assertEquals(0, run.code(), run.err());
        return run.json();
    }

    private static JsonNode model(JsonNode report, String name) {
        for (JsonNode model : report.path("models")) {
            if (model.path("name").asText().equals(name)) return model;
        }
        throw new AssertionError("no " + name);
    }

    private static JsonNode last(Terminal run) {
        assertEquals(0, run.code(), run.err());
        return Terminal.json(run.out().lines().toList().getLast());
    }

    private static Terminal train(String model, String... more) {
        String[] command = {"train", PENGUINS, "--target", "species", "--model", model};
        Terminal run = Terminal.run(more(command, more));
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private static Terminal compare(String... more) {
        String[] command = {"compare", PENGUINS, "--target", "species", "--json"};
        Terminal run = Terminal.run(more(command, more));
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private static String[] more(String[] words, String... more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
