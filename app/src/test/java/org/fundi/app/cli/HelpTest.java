package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fundi.engine.data.DateOrder;
import org.fundi.engine.data.DecimalMark;
import org.fundi.engine.data.Delimiter;
import org.fundi.engine.data.Faulty;
import org.fundi.engine.data.Quote;
import org.fundi.engine.problem.Task;
import org.junit.jupiter.api.Test;

/// What a new user reads of each command.
class HelpTest {
    private static final List<String> COMMANDS =
            List.of(
                    "profile",
                    "compare",
                    "train",
                    "runs",
                    "resume",
                    "open-test",
                    "predict",
                    "report",
                    "verify",
                    "export",
                    "score",
                    "models",
                    "metrics",
                    "self-test");

    @Test
    void everyCommandShowsExamplesAndNoWordInCapitals() {
        for (String command : COMMANDS) {
            String help = Terminal.run(command, "--help").out();
            assertTrue(help.contains("\n  fundi " + command), help);
            for (String word : List.of("BINARY", "COMMA", "DAY_FIRST", "SET_ASIDE", "<")) {
                assertFalse(help.contains(word), word + " in " + help);
            }
            for (String line : help.lines().toList()) {
                assertTrue(line.length() <= 100, line);
            }
        }
    }

    @Test
    void everyCommandIsListedWithASentenceThatEnds() {
        String help = Terminal.run("--help").out();
        String list = help.substring(help.indexOf("Commands:"), help.indexOf("Examples:")).strip();
        for (String command : list.split("\\n  (?=[a-z])"))
            assertTrue(command.equals("Commands:") || command.strip().endsWith("."), command);
    }

    @Test
    void everyOptionIsASentenceThatEnds() {
        Pattern option = Pattern.compile("^ {6}--|^ {2}-[hV]");
        for (String command : COMMANDS) {
            List<String> texts = new ArrayList<>();
            for (String line : Terminal.run(command, "--help").out().lines().toList()) {
                if (option.matcher(line).find()) texts.add(line);
                else if (line.startsWith("          ") && !texts.isEmpty())
                    texts.set(texts.size() - 1, texts.getLast() + line);
            }
            assertTrue(texts.size() >= 3, command);
            for (String text : texts) {
                assertTrue(text.endsWith(".") || text.endsWith("…"), command + ": " + text);
            }
        }
    }

    @Test
    void everyWordAnOptionTakesStandsInTheHelp() {
        String help = Terminal.run("profile", "--help").out().replaceAll("\\s+", " ");
        List<Enum<?>> words = new ArrayList<>();
        words.addAll(List.of(Delimiter.values()));
        words.addAll(List.of(Quote.values()));
        words.addAll(List.of(DecimalMark.values()));
        words.addAll(List.of(DateOrder.values()));
        words.addAll(List.of(Faulty.values()));
        for (Enum<?> word : words) assertTrue(help.contains(WordOf.word(word)), word + help);
        String score = Terminal.run("score", "--help").out();
        for (Task task : Task.values()) assertTrue(score.contains(task.key()), score);
    }

    @Test
    void aWordThatIsNotKnownIsAnsweredWithThoseThatAre() {
        Terminal run = Terminal.run("score", "x.csv", "--task", "sorting");
        assertEquals(2, run.code());
        assertTrue(
                run.err()
                        .contains(
                                "'sorting' is none of: binary, multiclass, regression, ranking, clustering"),
                run.err());
        Terminal dates = Terminal.run("profile", "x.csv", "--dates", "Day-First");
        assertTrue(dates.err().contains("'x.csv' is not there"), dates.err());
    }

    @Test
    void aFileIsReadAsSaidForEveryCommandThatLearns() {
        Terminal run =
                Terminal.run(
                        "compare",
                        Terminal.sample("penguins"),
                        "--delimiter",
                        "pipe",
                        "--models",
                        "tree");
        assertEquals(2, run.code());
        assertFalse(run.err().contains("species"), run.err());
    }
}
