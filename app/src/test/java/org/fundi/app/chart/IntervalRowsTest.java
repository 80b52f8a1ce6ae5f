package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.fundi.app.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalRowsTest {
    /// Names want 170 px; score, difference and seconds 40, 170 and 120 px.
    private static final double[] FIGURES = {40, 170, 120};

    @Test
    void allColumnsStandWhereThereIsRoom() {
        // names 170 + 12, axis from 14 px later; figures with 18 px each before them, 4 px at the
        // edge: 900 − 4 − (58 + 188 + 138) − 196 = 316 px of picture, above 0.22 × 900
        IntervalLayout wide = IntervalLayout.of(900, 170, FIGURES);
        assertEquals(List.of(900 - 4.0 - 138 - 188, 900 - 4.0 - 138, 900 - 4.0), wide.columns());
        assertEquals(196, wide.from());
        assertEquals(196 + 316, wide.to());
    }

    @Test
    void theLastColumnGivesWayToThePicture() {
        // with all three: 680 − 4 − 384 − 196 = 96 px, below 0.22 × 680 = 149.6; without seconds
        // 234 px
        IntervalLayout narrow = IntervalLayout.of(680, 170, FIGURES);
        assertEquals(2, narrow.columns().size());
        assertEquals(234, narrow.to() - narrow.from());
    }

    @Test
    void theScoreStaysHoweverNarrow() {
        IntervalLayout least = IntervalLayout.of(200, 170, FIGURES);
        assertEquals(1, least.columns().size());
        assertTrue(least.to() > least.from());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 670", "LIGHT, 820", "DARK, 670", "PROJECTOR, 1140"})
    void noNameIsCutAndNoFigureLiesInThePicture(Theme theme, double width) {
        IntervalRows rows = board();
        List<Written.Label> labels = Written.of(rows, width, 500, theme).labels();
        assertFalse(labels.stream().anyMatch(label -> label.text().contains("…")));
        double score = left(labels, "0.421");
        double name = right(labels, "Support vector machine, linear");
        assertTrue(score - name > width * 0.22, "the picture has " + (score - name) + " px");
    }

    @Test
    void whatCanBeReachedBeyondTheAxisStandsAtTheEdgeWithAnArrow() {
        IntervalRows far = reachable(1.4);
        List<Written.Label> labels = Written.of(far, 820, 500, Theme.LIGHT).labels();
        double edge = right(labels, "reachable 1.400 →");
        assertTrue(edge < left(labels, "0.421"), "not over the figures");
        assertTrue(edge > 820 * 0.3, "at the right end of the picture");
    }

    @Test
    void whatCanBeReachedInsideTheAxisIsNamedAboveItsLine() {
        List<Written.Label> labels = Written.of(reachable(0.8), 820, 500, Theme.LIGHT).labels();
        assertTrue(labels.stream().anyMatch(label -> label.text().equals("reachable 0.800")));
    }

    @Test
    void whatIsRequiredIsNamedBelowTheAxisOrAtTheEdgeItLiesBeyond() {
        assertTrue(says(required(0.6), "required 0.600"));
        assertTrue(says(required(1.2), "required 1.200 →"));
        assertTrue(says(required(-0.2), "← required −0.200"));
    }

    private static boolean says(IntervalRows rows, String text) {
        double tall = rows.wantedHeight(Theme.PROJECTOR);
        return Written.of(rows, 820, tall, Theme.PROJECTOR).labels().stream()
                .anyMatch(label -> label.text().equals(text));
    }

    private static IntervalRows required(double value) {
        IntervalRows rows = board();
        return new IntervalRows(
                rows.description(),
                rows.axis(),
                rows.rows(),
                rows.heads(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(value));
    }

    private static IntervalRows reachable(double value) {
        IntervalRows rows = board();
        return new IntervalRows(
                rows.description(),
                rows.axis(),
                rows.rows(),
                rows.heads(),
                OptionalDouble.empty(),
                OptionalDouble.of(value));
    }

    @Test
    void aRowSaysAlsoWhatIsLeftOut() {
        assertEquals(
                "Support vector machine, linear: score 0.421; minus logistic regression (95 %) "
                        + "+0.004 (−0.012 to +0.021); seconds: guess / actual 1.95 / 0.10",
                board().told(0));
    }

    private static double left(List<Written.Label> labels, String text) {
        return label(labels, text).left();
    }

    private static double right(List<Written.Label> labels, String text) {
        return label(labels, text).right();
    }

    private static Written.Label label(List<Written.Label> labels, String text) {
        return labels.stream().filter(l -> l.text().equals(text)).findFirst().orElseThrow();
    }

    private static IntervalRows board() {
        IntervalRows.Row row =
                new IntervalRows.Row(
                        "Support vector machine, linear",
                        false,
                        OptionalDouble.of(0.421),
                        OptionalDouble.of(0.333),
                        OptionalDouble.of(0.518),
                        List.of("0.421", "+0.004 (−0.012 to +0.021)   ", "1.95 / 0.10"),
                        false);
        return new IntervalRows(
                "one model",
                new Axis("PR-AUC", 0, 1, false),
                List.of(row),
                List.of("score", "minus logistic regression (95 %)", "seconds: guess / actual"),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
