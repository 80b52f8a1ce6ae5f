package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fundi.engine.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rates of PyTorch's schedulers, in double.
class GoldenScheduleTest {
    private static final Map<String, Schedule> CASES =
            Map.of(
                    "step_10_gamma_0.5", new StepDecay(10, 0.5),
                    "exponential_gamma_0.9", new ExponentialDecay(0.9),
                    "cosine_30_min_0", new CosineDecay(0),
                    "plateau_factor_0.5_patience_3", new Plateau(0.5, 3),
                    "cosine_warm_restarts_8", new WarmRestarts(8, 0),
                    "one_cycle_max_0.1_30", OneCycle.USUAL,
                    "linear_warmup_5_from_0.2", new WarmUp(5, 0.2, ConstantRate.USUAL));

    static Set<String> names() {
        return CASES.keySet();
    }

    static List<Schedule> schedules() {
        return Catalogue.SCHEDULES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesPyTorchsRates(String name) throws IOException {
        JsonNode golden = GoldenNetworkTest.golden("schedules.json");
        double base = golden.get("base_learning_rate").asDouble();
        JsonNode rates = golden.get("rates_per_epoch").get(name);
        Schedule.Pacer pacer = Objects.requireNonNull(CASES.get(name)).begin(rates.size());
        for (int epoch = 0; epoch < rates.size(); epoch++) {
            double expected = rates.get(epoch).asDouble();
            assertEquals(expected, base * pacer.factor(), 1e-15, "epoch " + epoch);
            pacer.ended(golden.get("metric_for_plateau").get(epoch).asDouble());
        }
    }

    @Test
    void aPatienceOfOneLetsOneBadEpochPass() {
        double[] losses = {1, .9, .9, .9, .9, .9, .9};
        assertArrayEquals(
                new double[] {1, 1, 1, 1, .5, .5, .25}, factors(new Plateau(.5, 1), losses));
    }

    @Test
    void theCosineStaysLowBeyondItsEnd() {
        double[] factors = factors(new CosineDecay(0.1), new double[5], 8);
        assertEquals(0.9140576475, factors[1], 1e-10);
        assertEquals(0.1, factors[5], 1e-12);
        assertEquals(0.1, factors[7], 1e-12);
    }

    /// Two epochs of climbing, then step from its own beginning.
    @Test
    void afterTheClimbAScheduleBeginsAtItsBeginning() {
        double[] factors = factors(new WarmUp(2, 0.5, new StepDecay(2, 0.5)), new double[7]);
        assertArrayEquals(new double[] {.5, .75, 1, 1, .5, .5, .25}, factors);
    }

    @Test
    void aPlateauIsNotWaitedForWhileTheRateClimbs() {
        double[] factors =
                factors(new WarmUp(3, 0.1, new Plateau(.5, 0)), new double[] {1, 1, 1, 1, 1, 1});
        assertArrayEquals(new double[] {1, 1, .5}, java.util.Arrays.copyOfRange(factors, 3, 6));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void goesOnFromItsStateAndNeverLeavesTheRange(Schedule schedule) {
        for (int epochs : new int[] {1, 2, 3, 40}) {
            Schedule.Pacer straight = schedule.begin(epochs);
            Schedule.Pacer resumed = schedule.begin(epochs);
            for (int epoch = 0; epoch < epochs + 3; epoch++) {
                double factor = straight.factor();
                assertTrue(factor >= 0 && factor <= 1, schedule.key() + " gave " + factor);
                straight.ended(epoch % 5);
                resumed.restore(straight.state());
                assertEquals(straight.factor(), resumed.factor());
            }
        }
    }

    private static double[] factors(Schedule schedule, double[] losses) {
        return factors(schedule, losses, losses.length);
    }

    private static double[] factors(Schedule schedule, double[] losses, int planned) {
        Schedule.Pacer pacer = schedule.begin(losses.length);
        double[] factors = new double[planned];
        for (int epoch = 0; epoch < planned; epoch++) {
            factors[epoch] = pacer.factor();
            pacer.ended(losses[Math.min(epoch, losses.length - 1)]);
        }
        return factors;
    }
}
