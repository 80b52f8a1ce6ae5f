package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `compare` says of its rows, in words that are true of this file and can be followed.
class CompareWordsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void whereANumberIsPredictedTheSplitIsRandomAndCanBeAskedForByThatWord() throws IOException {
        Terminal run = compare("--split", "random", "--json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().replace(" ", "").contains("\"split\":\"random\""), run.out());
    }

    @Test
    void foldsAreExplainedOnlyWhereTheyAreJudged() throws IOException {
        assertFalse(compare().err().contains("in turn"));
        assertTrue(compare().err().contains("--cv 5 moves less with its luck"));
        assertTrue(compare("--cv", "3").err().contains("in turn"));
    }

    @Test
    void theRemedyOfARefusedSplitByTimeCanBeFollowed() throws IOException {
        Terminal run = compare("--split", "time:when");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("'when' has 2 different times"), run.err());
        assertTrue(run.err().contains("at least three different times, or at random"), run.err());
    }

    @Test
    void aColumnIsNotIgnoredAndSplitBy() throws IOException {
        Terminal run = compare("--split", "group:b", "--ignore", "b");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("'--ignore b' and '--split group:b' contradict"), run.err());
    }

    @Test
    void aTaskThatDoesNotFitIsRefusedNamingOneThatDoes() throws IOException {
        assertTrue(compare("--task", "binary").err().contains("ask for regression"));
        assertTrue(compare("--cv", "1").err().contains("1 fold is too few"));
    }

    private Terminal compare(String... more) throws IOException {
        StringBuilder text = new StringBuilder("when,a,b,y\n");
        for (int row = 0; row < 60; row++)
            text.append(
                    "2020-0%d,%d,%d,%s\n".formatted(1 + row / 30, row * row, row % 7, row * 3.5));
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        List<String> arguments =
                new ArrayList<>(List.of("compare", file.toString(), "--target", "y"));
        arguments.addAll(List.of("--models", "mean,ridge"));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }
}
