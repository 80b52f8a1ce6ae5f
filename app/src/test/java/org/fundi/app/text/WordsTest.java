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
    private static final Pattern KEY = Pattern.compile("^([a-z0-9.-]+)=");
    private static final Pattern EXPLAINED =
            Pattern.compile("Terms\\s*\\.explain\\((?:[^;]*),\\s*\"([a-z0-9-]+)\"\\s*\\)");

    /// Said only where it is not one: one of it has a sentence of its own.
    private static final List<String> ALWAYS_MANY =
            List.of(
                    "evaluate.rows.many",
                    "evaluate.sentence.all-right",
                    "report.data.format",
                    "report.missing.shares",
                    "evaluate.alerts.many",
                    "split.seal.times",
                    "status.test-opened",
                    "evaluate.seal.button",
                    "evaluate.sentence.level");

    @Test
    void everyKeyUsedExists() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        Matcher use = USE.matcher(sources());
        while (use.find()) if (!Words.all().containsKey(use.group(1))) missing.add(use.group(1));
        assertTrue(missing.isEmpty(), "words.properties lacks " + missing);
    }

    /// The last one would be said in both places.
    @Test
    void noKeyStandsTwice() throws IOException {
        TreeSet<String> seen = new TreeSet<>();
        TreeSet<String> twice = new TreeSet<>();
        Path words =
                Path.of(
                        System.getProperty("fundi.root"),
                        "app/src/main/resources/org/fundi/app/text/words.properties");
        for (String line : Files.readAllLines(words)) {
            Matcher key = KEY.matcher(line);
            if (key.find() && !seen.add(key.group(1))) twice.add(key.group(1));
        }
        assertTrue(seen.size() > 1000, "keys are found");
        assertTrue(twice.isEmpty(), "said twice: " + twice);
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
    void whatIsCutShortEndsItsSentenceByItself() {
        assertEquals("kept: a, … Then b.", Words.fill("kept: {0}. Then {1}.", "a, …", "b"));
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

    @Test
    void oneOfAThingIsSaidAsOne() {
        assertEquals("1 row", Words.fill("{0} {0|row|rows}", "1"));
        assertEquals("0 rows", Words.fill("{0} {0|row|rows}", "0"));
        assertEquals("{0|row|rows}", Words.fill("{0|row|rows}"));
        Pattern many =
                Pattern.compile(
                        "(?<![\\w,.])1 (?:[a-z]+ )?(rows|columns|models|runs|values|features|levels"
                                + "|cells|places|lines|alerts|weights|times|bytes|scores|folds"
                                + "|findings|inputs|are|have)\\b");
        TreeSet<String> wrong = new TreeSet<>();
        Object[] ones = {"1", "1", "1", "1", "1", "1", "1", "1", "1"};
        Words.all()
                .forEach(
                        (key, text) -> {
                            if (ALWAYS_MANY.contains(key) || !text.contains("{")) return;
                            Matcher said = many.matcher(Words.fill(text, ones).replace("*", ""));
                            if (said.find()) wrong.add(key + ": " + said.group());
                        });
        assertTrue(wrong.isEmpty(), "said of one: " + wrong);
    }
}
