package org.fundi.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern USE =
            Pattern.compile("(?:Words|Rich)\\s*\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern EXPLAINED =
            Pattern.compile("Terms\\s*\\.explain\\((?:[^;]*),\\s*\"([a-z0-9-]+)\"\\s*\\)");

    @Test
    void everyKeyUsedExists() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        Matcher use = USE.matcher(sources());
        while (use.find()) if (!Words.all().containsKey(use.group(1))) missing.add(use.group(1));
        assertTrue(missing.isEmpty(), "words.properties lacks " + missing);
    }

    @Test
    void noKeyIsUnused() throws IOException {
        String sources = sources();
        List<String> unused =
                Words.all().keySet().stream()
                        .filter(key -> !sources.contains('"' + key + '"'))
                        .sorted()
                        .toList();
        assertTrue(unused.isEmpty(), "nobody says " + unused);
    }

    @Test
    void everyTermExplainedStandsInTheGlossary() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        Matcher use = EXPLAINED.matcher(sources());
        while (use.find()) {
            if (Glossary.meaning(use.group(1)).isEmpty()) missing.add(use.group(1));
        }
        assertTrue(missing.isEmpty(), "glossary.properties lacks " + missing);
    }

    @Test
    void everyTermIsExplainedInTwoSentences() {
        for (String term : Glossary.terms()) {
            String meaning = Glossary.meaning(term).orElseThrow();
            assertTrue(meaning.endsWith("."), term);
            assertEquals(2, meaning.split("\\.(?: |$)").length, term + ": " + meaning);
        }
    }

    @Test
    void bracesInWhatIsFilledInStay() {
        assertEquals("a {1} b", Words.fill("a {0} b", "{1}", "never"));
    }

    @Test
    void starsInWhatIsFilledInDoNotStandOut() {
        Rich rich = Rich.of("sentence.unasked", "a*b.csv");
        assertEquals(new Rich.Part("a*b.csv", true), rich.parts().getFirst());
        assertEquals("a*b.csv is open: say what to predict", rich.plain());
    }

    @Test
    void anUnknownKeyIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> Words.of("no." + "such.key"));
    }

    private static String sources() throws IOException {
        Path root = Path.of(System.getProperty("fundi.root"), "app/src/main/java");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
