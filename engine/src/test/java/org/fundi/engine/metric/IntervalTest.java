package org.fundi.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundi.engine.Catalogue;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Task;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final Chance CHANCE = Chance.of(42);

    @Test
    void wilsonAndTheExactIntervalAreScipys() {
        Proportion proportion = new Proportion(45, 50);
        assertEquals(.7863976856, proportion.wilson().low(), 1e-10);
        assertEquals(.9565242351, proportion.wilson().high(), 1e-10);
        assertEquals(.7818646336, proportion.exact().low(), 1e-10);
        assertEquals(.9667249064, proportion.exact().high(), 1e-10);
    }

    @Test
    void nothingFoundIsNotSureToStayNothing() {
        Proportion nothing = new Proportion(0, 10);
        assertEquals(0, nothing.wilson().low());
        // z² / (n + z²) = 3.841459 / 13.841459
        assertEquals(0.27753279, nothing.wilson().high(), 1e-8);
        // 1 − 0.025^(1/10)
        assertEquals(1 - Math.pow(0.025, 0.1), nothing.exact().high(), 1e-12);
        assertEquals(0, nothing.exact().low());
    }

    @Test
    void aBootstrapIntervalIsTheMiddleOfItsScores() {
        // 0, 1, …, 200: 2.5 % of the way is 5, 97.5 % is 195.
        double[] scores = new double[201];
        for (int i = 0; i < scores.length; i++) scores[200 - i] = i;
        Interval interval = Bootstrap.interval(scores, "rows").orElseThrow();
        assertEquals(5, interval.low(), 1e-12);
        assertEquals(195, interval.high(), 1e-12);
        assertEquals("percentile bootstrap over rows, 201 resamples", interval.method());
    }

    @Test
    void anIntervalOfNoWidthIsNeverShown() {
        double[] same = new double[2_000];
        Arrays.fill(same, 0.7);
        assertTrue(Bootstrap.interval(same, "rows").isEmpty());
        Answers perfect = Golden.answers("regression");
        double[] truth = ((Answers.Regression) perfect).truth();
        Scored scored = only(new MeanAbsoluteError(), FactsTest.numbers(truth, truth.clone()));
        assertEquals(new Score.Value(0), scored.score());
        assertNull(scored.interval());
        assertTrue(scored.whyNone().contains("hardly ever changes"), scored.whyNone());
    }

    @Test
    void tooManyUndefinedResamplesShowNone() {
        double[] scores = new double[100];
        for (int i = 0; i < scores.length; i++) scores[i] = i < 6 ? Double.NaN : i;
        assertTrue(Bootstrap.interval(scores, "rows").isEmpty());
        assertEquals("in 6 of 100 resamples the score is undefined", Bootstrap.whyNone(scores));
        scores[0] = 1;
        assertEquals(
                "percentile bootstrap over rows, 100 resamples (5 without a score left out)",
                Bootstrap.interval(scores, "rows").orElseThrow().method());
    }

    @Test
    void aShareOnFewRowsTakesWilson() {
        Scored scored = only(new Recall(), Golden.answers("binary-rare")); // 12 of 19 found
        assertEquals(new Proportion(12, 19).wilson(), scored.interval());
        Scored many = only(new Recall(), Golden.answers("binary")); // 95 of 159
        assertNotNull(many.interval());
        assertTrue(many.interval().method().startsWith("percentile bootstrap"));
    }

    @Test
    void theLargestErrorHasNoIntervalAndSaysWhy() {
        Scored scored = only(new MaximumError(), Golden.answers("regression"));
        assertNull(scored.interval());
        assertTrue(scored.whyNone().contains("one row"));
    }

    @Test
    void everyScoreLiesInItsIntervalOnGoldenData() {
        List<Metric> metrics =
                Catalogue.METRICS.stream().filter(m -> m.judges(Task.BINARY)).toList();
        Map<String, Scored> judged = Judgement.of(metrics, Golden.answers("binary"), CHANCE);
        assertEquals(metrics.stream().map(Metric::key).toList(), List.copyOf(judged.keySet()));
        judged.forEach(
                (key, scored) -> {
                    Interval interval = scored.interval();
                    assertNotNull(interval, key);
                    double value = scored.score().orNaN();
                    assertTrue(interval.low() <= value && value <= interval.high(), key);
                });
    }

    @Test
    void theSameSeedDrawsTheSameRows() {
        Answers answers = Golden.answers("binary");
        assertEquals(only(new RocAuc(), answers), only(new RocAuc(), answers));
        Scored other = only(new RocAuc(), answers, 2_000, Chance.of(43));
        assertNotEquals(only(new RocAuc(), answers), other);
    }

    @Test
    void theBootstrapCoversTheTruthAboutAsOftenAsItSays() {
        // The mean of 60 draws from 0..1 is 0.5 in truth: 300 samples, each with its own interval.
        int covered = 0;
        for (int sample = 0; sample < 300; sample++) {
            Chance chance = Chance.of(sample);
            Chance.Draws draws = chance.named("sample").draws();
            double[] truth = new double[60];
            for (int row = 0; row < truth.length; row++) truth[row] = draws.nextDouble();
            Answers answers = FactsTest.numbers(truth, new double[60]);
            Interval interval = only(new MeanAbsoluteError(), answers, 400, chance).interval();
            assertNotNull(interval);
            if (interval.low() <= 0.5 && 0.5 <= interval.high()) covered++;
        }
        // 95 % of 300 is 285, give or take 3.8; a percentile bootstrap runs a little short.
        assertTrue(covered >= 270 && covered <= 296, "covered " + covered);
    }

    private static Scored only(Metric metric, Answers answers) {
        return only(metric, answers, 2_000, CHANCE);
    }

    private static Scored only(Metric metric, Answers answers, int resamples, Chance chance) {
        return Objects.requireNonNull(
                Judgement.of(List.of(metric), answers, resamples, chance).get(metric.key()));
    }
}
