package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
