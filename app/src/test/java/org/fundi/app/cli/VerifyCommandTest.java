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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fundi.app.job.Interruption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private final Path folder;
    private final HandedIn class4b;

    VerifyCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.class4b = new HandedIn(folder);
    }

    @Test
    void ofThirtySubmissionsTheSixManipulatedAreNamedAndNobodyElse()
            throws IOException, SQLException {
        for (int student = 0; student < 24; student++) {
            class4b.honest("honest-%02d".formatted(student), student);
        }
        Map<String, String> manipulated = manipulated();
        hostile();
        Map<Path, byte[]> before = bytes();
        Path page = folder.resolve("marks.html");
        Path table = folder.resolve("marks.csv");
        Terminal run = verify("--limit", "60", "--html", "" + page, "--csv", "" + table);
        before.forEach((file, bytes) -> assertArrayEquals(bytes, read(file), "" + file));
        JsonNode marks = run.json();
        assertEquals(30 + 5, marks.path("files").asInt());
        Map<String, String> evidence = evidence(marks);
        assertEquals(manipulated.keySet(), evidence.keySet(), run.out());
        manipulated.forEach(
                (name, what) ->
                        assertTrue(
                                evidence.getOrDefault(name, "").contains(what),
                                () -> name + ": " + evidence.get(name)));
        assertEquals(24, marks.path("in_order").asInt());
        assertEquals(5, marks.path("unchecked").asInt());
        for (JsonNode sheet : marks.path("sheets")) {
            if (!name(sheet).startsWith("honest")) continue;
            assertEquals(sheet.path("ended").asInt(), sheet.path("repeated").asInt(), name(sheet));
        }
        String html = Files.readString(page);
        assertTrue(html.indexOf("copied.fundi") < html.indexOf("honest-05.fundi"), html);
        assertFalse(html.contains("<script") || html.contains("http:"), html);
        assertTrue(
                Files.readString(table).contains("tuned.fundi\",\"evidence\",\"trained-after\""),
                Files.readString(table));
    }

    @Test
    void recordsChangedWithAnotherProgramAreEvidence() throws SQLException {
        class4b.compare("a", "most_frequent,tree", "1");
        class4b.open("a", 2);
        class4b.edit("a", "DELETE FROM opening");
        class4b.compare("b", "most_frequent,tree", "2");
        class4b.open("b", 1);
        class4b.train("b", "tree", "3");
        class4b.edit(
                "b",
                "UPDATE opening SET at = '2030-01-01T00:00:00Z'",
                "UPDATE run SET openings_before = 0");
        class4b.compare("c", "most_frequent,tree", "4");
        class4b.open("c", 2);
        class4b.edit("c", "UPDATE opening SET scores = json_set(scores, '$.accuracy.value', 1.0)");
        class4b.compare("d", "most_frequent,tree", "5");
        class4b.edit("d", "DELETE FROM run WHERE number = 1; DELETE FROM journal WHERE about = 1");
        JsonNode marks = verify().json();
        Map<String, String> evidence = evidence(marks);
        assertTrue(told(evidence, "a").contains("opening 1 of the seal was taken away"));
        assertTrue(told(evidence, "b").contains("how run 3 (decision tree) began"), "" + evidence);
        assertTrue(told(evidence, "b").contains("opening 1 of the seal was changed"));
        assertTrue(told(evidence, "c").contains("On test rows run 2"), "" + evidence);
        assertTrue(told(evidence, "d").contains("does not follow the one before"), "" + evidence);
    }

    @Test
    void whatCameWithAProjectThatWasGivenOutCountsAgainstNobody() throws IOException {
        class4b.leaky("start", "1", "most_frequent,tree");
        class4b.open("start", 2);
        Path given = folder.resolve("given-out.project");
        for (String name : List.of("a", "b")) {
            class4b.copy(name, "start");
            class4b.train(name, "logistic", name.equals("a") ? "2" : "3");
        }
        Files.move(class4b.file("start"), given);
        assertEquals(List.of("a", "b"), List.copyOf(evidence(verify().json()).keySet()));
        Terminal run = verify("--handed-out", "" + given);
        assertEquals(Map.of(), evidence(run.json()), run.out());
        for (JsonNode sheet : run.json().path("sheets")) {
            assertEquals(3, sheet.path("runs").asInt());
            assertEquals(1, sheet.path("repeated").asInt(), "its own");
        }
        class4b.copy("c", "a");
        Map<String, String> shared = evidence(verify("--handed-out", "" + given).json());
        assertTrue(told(shared, "c").contains("3 (there 3)"), "" + shared);
        assertFalse(shared.containsKey("b"), "" + shared);
    }

    @Test
    void theDataOfMostAreTakenAsHandedOutOnlyWhenThatIsSaid() throws IOException {
        for (int i = 0; i < 3; i++) class4b.compare("a" + i, "most_frequent,tree", "" + i);
        class4b.withOtherData("z", "9");
        Terminal plain = Terminal.run("verify", "" + folder, "--json");
        assertEquals(Map.of(), evidence(plain.json()), plain.out());
        Terminal run = Terminal.run("verify", "" + folder, "--json", "--majority");
        assertEquals("[z]", "" + evidence(run.json()).keySet());
        assertTrue(told(evidence(run.json()), "z").contains("other data than 3 of the 4 files"));
    }

    @Test
    void whatTakesTooLongIsLeftAndStopsNobodyElse() {
        class4b.compare("quick", "most_frequent,tree", "1");
        class4b.endless("slow");
        Terminal run = verify("--limit", "5");
        assertEquals(1, run.json().path("in_order").asInt(), run.out());
        JsonNode slow = run.json().path("sheets").path(0);
        assertTrue(slow.toString().contains("how run 2 (Neural network (MLP)) began"), run.out());
        assertTrue(slow.toString().contains("no time to train these runs again: [2]"), run.out());
        assertEquals(1, slow.path("repeated").asInt());
    }

    @Test
    void settingsAndScoresThatNoFundiHasStopNothing() throws SQLException {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            class4b.compare(name, "most_frequent,tree", "1");
        }
        class4b.edit("a", "UPDATE run SET settings = '{\"depth\":\"1e99\"}'");
        class4b.edit("b", "UPDATE run SET model = 'oracle'");
        class4b.edit("c", "UPDATE run SET scores = '{\"accuracy\":{\"value\":\"NaN\"}}'");
        class4b.edit("d", "UPDATE data SET gzip = zeroblob(56000000)");
        class4b.edit("e", "UPDATE run SET note = hex(zeroblob(35000000))");
        Terminal run = verify("--limit", "30");
        assertEquals(5, run.json().path("sheets").size());
        assertEquals(0, run.json().path("in_order").asInt(), run.out().substring(0, 500));
        assertFalse(run.out().contains("Exception"), run.out());
    }

    @Test
    void ctrlCKeepsWhatWasSeenByThen() {
        class4b.compare("a", "most_frequent,tree", "1");
        class4b.endless("b");
        class4b.compare("c", "most_frequent,tree", "2");
        Interruption interruption = new Interruption();
        StringWriter err =
                new StringWriter() {
                    @Override
                    public void flush() {
                        if (toString().contains("a.fundi")) interruption.ask();
                    }
                };
        Terminal run = Terminal.run(err, interruption, "verify", "" + folder, "--json");
        assertEquals(130, run.code(), run.err());
        assertTrue(run.json().path("cancelled").asBoolean());
        assertEquals(1, run.json().path("in_order").asInt(), run.out());
    }

    @Test
    void whatIsThereIsNotWrittenOverAndNothingIsCheckedThen() throws IOException {
        class4b.compare("a", "most_frequent,tree", "1");
        Path notes = folder.resolve("notes.html");
        Files.writeString(notes, "my notes");
        for (String file : List.of("" + notes, "" + class4b.file("a"), folder + "/no/marks.html")) {
            Terminal run = Terminal.run("verify", "" + folder, "--html", file);
            assertEquals(2, run.code(), run.err());
            assertTrue(run.err().contains("can't be written"), run.err());
        }
        assertEquals("my notes", Files.readString(notes));
        String page = folder.resolve("page.html").toString();
        assertEquals(0, Terminal.run("verify", "" + folder, "--html", page).code());
        assertEquals(0, Terminal.run("verify", "" + folder, "--html", page).code(), "again");
    }

    private static String told(Map<String, String> evidence, String name) {
        return evidence.getOrDefault(name, "nothing");
    }

    /// By name, with what must be told of each.
    private Map<String, String> manipulated() throws IOException, SQLException {
        Map<String, String> told = new LinkedHashMap<>();
        class4b.compare("edited", "most_frequent,tree", "7");
        class4b.edit(
                "edited",
                "UPDATE run SET scores = json_set(scores, '$.accuracy.value', 0.99) WHERE number = 2");
        told.put("edited", "accuracy is kept as 0.99 and comes out as 0.");
        class4b.compare("opened", "most_frequent,tree,logistic", "8");
        for (int number = 1; number <= 3; number++) class4b.open("opened", number);
        told.put("opened", "The test rows were opened 3 times");
        class4b.leaky("leak", "9", "most_frequent,tree");
        told.put("leak", "Runs 1, 2 learnt from calls_after");
        class4b.copy("copied", "honest-04");
        told.put("copied", "'honest-04.fundi' holds runs of this file");
        class4b.withOtherData("swapped", "10");
        told.put("swapped", "12 are not there as they were");
        class4b.compare("tuned", "most_frequent,tree", "11");
        class4b.open("tuned", 2);
        class4b.train("tuned", "tree", "11", "--set", "depth=2");
        told.put("tuned", "Trained after the test rows had been opened");
        return told;
    }

    private void hostile() throws IOException {
        Files.createDirectory(class4b.file("x-folder"));
        Files.createSymbolicLink(class4b.file("x-link"), class4b.file("honest-01"));
        Files.write(class4b.file("x-empty"), new byte[0]);
        byte[] whole = Files.readAllBytes(class4b.file("honest-01"));
        Files.write(class4b.file("x-half"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(class4b.file("x-text"), "<script>alert('x')</script>");
    }

    private Terminal verify(String... more) {
        List<String> words = new ArrayList<>(List.of("verify", "" + folder, "--json"));
        words.addAll(List.of("--data", "" + class4b.data()));
        words.addAll(List.of(more));
        Terminal run = Terminal.run(words.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return run;
    }

    /// What is evidence, by name.
    private static Map<String, String> evidence(JsonNode marks) {
        Map<String, String> evidence = new TreeMap<>();
        for (JsonNode sheet : marks.path("sheets")) {
            for (JsonNode remark : sheet.path("remarks")) {
                if (!remark.path("weight").asText().equals("evidence")) continue;
                evidence.merge(name(sheet), remark.path("seen").asText(), (a, b) -> a + "\n" + b);
            }
        }
        return evidence;
    }

    private static String name(JsonNode sheet) {
        return Path.of(sheet.path("file").asText()).getFileName().toString().replace(".fundi", "");
    }

    private Map<Path, byte[]> bytes() throws IOException {
        Map<Path, byte[]> bytes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> bytes.put(file, read(file)));
        }
        return bytes;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
