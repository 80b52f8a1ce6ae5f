package org.fundi.engine.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Tables;
import org.fundi.engine.problem.TrainingRows;
import org.junit.jupiter.api.Test;

class LeakGuardTest {
    private static List<LeakGuard.Alone> alone(String[] classes, Column... columns) {
        Problem problem = Tables.asking(new Table(List.of(columns)), "y", classes);
        return LeakGuard.alone(Tables.learning(problem, List.of(columns)), problem);
    }

    /// 4,000 customers as in the churn data's training months: of 505 with a call 453 churned, of
    /// 3,495 without 38. A row's tenure is drawn, without regard to the answer.
    private static List<Finding> churn() {
        double[] calls = new double[4_000];
        Arrays.fill(calls, 0, 505, 1);
        String[] churned = new String[4_000];
        Arrays.fill(churned, "no");
        Arrays.fill(churned, 0, 453, "yes");
        Arrays.fill(churned, 505, 505 + 38, "yes");
        Chance.Draws draws = Chance.of(1).named("tenure").draws();
        double[] tenure = IntStream.range(0, 4_000).mapToDouble(_ -> draws.nextInt(120)).toArray();
        List<Column> columns =
                List.of(
                        NumberColumn.of("calls", calls),
                        NumberColumn.of("tenure", tenure),
                        Tables.words("y", churned));
        Problem problem = Tables.asking(new Table(columns), "y", "no", "yes");
        return LeakGuard.findings(Tables.learning(problem, columns), problem);
    }

    @Test
    void aColumnThatKnowsTheAnswerIsAskedAboutWithTheCounts() {
        // TPR 453/491 = 0.92261, FPR 52/3,509 = 0.01482; two values, so AUC is (1 + TPR - FPR)/2
        // = 0.954
        List<Finding> findings = churn();
        assertEquals(1, findings.size());
        Finding leak = findings.getFirst();
        assertEquals("calls", leak.column());
        assertEquals("leak", leak.kind());
        assertEquals(Finding.Severity.GRAVE, leak.severity());
        assertTrue(
                leak.evidence()
                        .startsWith(
                                "calls alone orders training rows with ROC-AUC 0.954; the next best column, tenure, reaches 0.5"),
                leak.evidence());
        assertTrue(
                leak.evidence()
                        .contains(
                                "Of 505 training rows with calls at 1 or more, 453 are yes; of the 3,495 others, 38."),
                leak.evidence());
        assertTrue(leak.evidence().endsWith("Is this known at the moment you predict?"));
        assertEquals("no: ignore calls", leak.remedies().getFirst());
    }

    @Test
    void theOrderOfTwoNumbersIsTheMannWhitneyShare() {
        // FACTS, data B, ten times over: 0.65625
        double[] scores = {.1, .4, .4, .8, .4, .35, .8, .9};
        String[] truth = {"0", "0", "1", "1", "0", "1", "0", "1"};
        int rows = 80;
        Column x =
                NumberColumn.of(
                        "x", IntStream.range(0, rows).mapToDouble(r -> -scores[r % 8]).toArray());
        Column y =
                Tables.words(
                        "y",
                        IntStream.range(0, rows)
                                .mapToObj(r -> truth[r % 8])
                                .toArray(String[]::new));
        // turned round it counts the same: the better of both directions
        assertEquals(0.65625, alone(new String[] {"0", "1"}, x, y).getFirst().score(), 1e-12);
    }

    @Test
    void aColumnThatIsMissingForOneClassOnlyIsALeak() {
        int rows = 200;
        Column x =
                NumberColumn.of(
                        "closed_on",
                        IntStream.range(0, rows)
                                .mapToDouble(r -> r % 4 == 0 ? 7 : Double.NaN)
                                .toArray());
        Column y = yes(rows, 4);
        assertEquals(1, alone(new String[] {"no", "yes"}, x, y).getFirst().score());
    }

    private static Column yes(int rows, int every) {
        return Tables.words(
                "y",
                IntStream.range(0, rows)
                        .mapToObj(r -> r % every == 0 ? "yes" : "no")
                        .toArray(String[]::new));
    }

    @Test
    void aNameForEachRowKnowsNothing() {
        Column names =
                TextColumn.of(
                        "name",
                        IntStream.range(0, 400).mapToObj(r -> "n" + r).toArray(String[]::new));
        double score = alone(new String[] {"no", "yes"}, names, yes(400, 3)).getFirst().score();
        assertEquals(0.5, score, 1e-12);
        // nor about numbers
        assertEquals(0, alone(new String[0], names, Tables.counting("y", 400)).getFirst().score());
    }

    @Test
    void levelsThatTellTheClassAreALeak() {
        Column reason =
                Tables.words(
                        "reason",
                        IntStream.range(0, 400)
                                .mapToObj(r -> r % 4 == 0 ? "moved" + r % 8 : "none")
                                .toArray(String[]::new));
        assertEquals(1, alone(new String[] {"no", "yes"}, reason, yes(400, 4)).getFirst().score());
    }

    @Test
    void aColumnInAnotherUnitExplainsANumberWholly() {
        Column price = Tables.counting("y", 100);
        Column cents =
                NumberColumn.of(
                        "cents", IntStream.range(0, 100).mapToDouble(r -> 100.0 * r + 5).toArray());
        List<Column> columns = List.of(cents, price);
        Problem problem = Tables.asking(new Table(columns), "y");
        TrainingRows training = Tables.learning(problem, columns);
        assertEquals(1, LeakGuard.alone(training, problem).getFirst().score(), 1e-12);
        assertTrue(
                LeakGuard.findings(training, problem)
                        .getFirst()
                        .evidence()
                        .startsWith(
                                "cents alone explains the target in training rows with R² 1.000"));
    }

    @Test
    void severalClassesAreTakenOneAgainstTheRest() {
        // x is the class: 0 and 2 lie at the ends (AUC 1 each), 1 in the middle: of its pairs with
        // others half are in order, 0.5; the mean is 2.5 / 3
        int rows = 300;
        Column x = NumberColumn.of("x", IntStream.range(0, rows).mapToDouble(r -> r % 3).toArray());
        Column y =
                Tables.words(
                        "y",
                        IntStream.range(0, rows).mapToObj(r -> "c" + r % 3).toArray(String[]::new));
        assertEquals(
                2.5 / 3, alone(new String[] {"c0", "c1", "c2"}, x, y).getFirst().score(), 1e-12);
    }

    @Test
    void aSuspectAmongNearlyAsGoodColumnsIsWorthAttentionOnly() {
        int rows = 400;
        double[] good = new double[rows];
        double[] nearly = new double[rows];
        for (int row = 0; row < rows; row++) {
            boolean yes = row % 4 == 0;
            // 1 in 25 wrong: AUC 0.96; 1 in 10 wrong: AUC 0.9
            good[row] = yes != (row / 4 % 25 == 0) ? 1 : 0;
            nearly[row] = yes != (row / 4 % 10 == 0) ? 1 : 0;
        }
        List<Column> columns =
                List.of(
                        NumberColumn.of("good", good),
                        NumberColumn.of("nearly", nearly),
                        yes(rows, 4));
        Problem problem = Tables.asking(new Table(columns), "y", "no", "yes");
        List<Finding> findings = LeakGuard.findings(Tables.learning(problem, columns), problem);
        assertEquals(1, findings.size());
        assertEquals(Finding.Severity.ATTENTION, findings.getFirst().severity());
    }

    @Test
    void tooFewRowsSayNothing() {
        assertEquals(
                List.of(), alone(new String[] {"no", "yes"}, Tables.counting("x", 12), yes(12, 4)));
    }
}
