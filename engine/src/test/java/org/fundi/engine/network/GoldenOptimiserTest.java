package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten steps of PyTorch 1.13 in float64 on the mean of (A w - b)², met by our optimisers in float
/// to 1e-5, and by the same rules written out in double to 1e-12.
class GoldenOptimiserTest {
    private static final double L2 = 0.1;

    /// A rule in double: slope, memory (two numbers a weight) and step number; it moves the weight.
    private interface Rule {
        double move(double weight, double slope, double[] memory, int step, double rate);
    }

    /// @param l2 is added to the slope before
    private record Case(Optimiser ours, Rule rule, double l2) {}

    private static final Rule STRAIGHT = (w, g, m, t, rate) -> w - rate * g;

    private static final Map<String, Case> CASES =
            Map.of(
                    "sgd", new Case(Sgd.USUAL, STRAIGHT, 0),
                    "sgd_l2_0.1", new Case(Sgd.USUAL, STRAIGHT, L2),
                    "sgd_momentum_0.9",
                            new Case(
                                    new Sgd(0.9),
                                    (w, g, m, t, rate) -> {
                                        m[0] = 0.9 * m[0] + g;
                                        return w - rate * m[0];
                                    },
                                    0),
                    "sgd_nesterov_0.9",
                            new Case(
                                    new Nesterov(0.9),
                                    (w, g, m, t, rate) -> {
                                        m[0] = 0.9 * m[0] + g;
                                        return w - rate * (g + 0.9 * m[0]);
                                    },
                                    0),
                    "rmsprop_alpha_0.9",
                            new Case(
                                    new RmsProp(0.9, 1e-8),
                                    (w, g, m, t, rate) -> {
                                        m[0] = 0.9 * m[0] + 0.1 * g * g;
                                        return w - rate * g / (Math.sqrt(m[0]) + 1e-8);
                                    },
                                    0),
                    "adagrad",
                            new Case(
                                    Adagrad.USUAL,
                                    (w, g, m, t, rate) -> {
                                        m[0] += g * g;
                                        return w - rate * g / (Math.sqrt(m[0]) + 1e-10);
                                    },
                                    0),
                    "adam", new Case(Adam.USUAL, GoldenOptimiserTest::adam, 0),
                    "adamw_0.01",
                            new Case(
                                    AdamW.USUAL,
                                    (w, g, m, t, rate) ->
                                            adam(w * (1 - rate * 0.01), g, m, t, rate),
                                    0));

    private static double adam(double w, double g, double[] m, int t, double rate) {
        m[0] = 0.9 * m[0] + 0.1 * g;
        m[1] = 0.999 * m[1] + 0.001 * g * g;
        double mean = m[0] / (1 - Math.pow(0.9, t));
        double square = m[1] / (1 - Math.pow(0.999, t));
        return w - rate * mean / (Math.sqrt(square) + 1e-8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sgd",
                "sgd_l2_0.1",
                "sgd_momentum_0.9",
                "sgd_nesterov_0.9",
                "rmsprop_alpha_0.9",
                "adagrad",
                "adam",
                "adamw_0.01"
            })
    void takesPyTorchsSteps(String name) throws IOException {
        Case one = Objects.requireNonNull(CASES.get(name));
        JsonNode golden = GoldenNetworkTest.golden("optimisers.json");
        double rate = golden.get("learning_rate").asDouble();
        double[] exact = doubles(golden.get("w0"));
        double[][] memory = new double[3][2];
        float[] ours = GoldenNetworkTest.flat(golden.get("w0"));
        Optimiser.Stepper stepper = one.ours().begin(3);
        int t = 0;
        for (JsonNode step : golden.get("steps").get(name)) {
            double[] slopes = slopes(golden, exact, one.l2());
            float[] rounded = floats(slopes(golden, doubles(ours), one.l2()));
            stepper.step(ours, rounded, rate);
            t++;
            for (int i = 0; i < 3; i++) {
                exact[i] = one.rule().move(exact[i], slopes[i], memory[i], t, rate);
                assertEquals(step.get("w").get(i).asDouble(), exact[i], 1e-12, "in double");
            }
            GoldenNetworkTest.assertClose(GoldenNetworkTest.flat(step.get("w")), ours);
        }
    }

    /// A thousand steps on drawn slopes: ours in float stays with the rule in double.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sgd_momentum_0.9",
                "sgd_nesterov_0.9",
                "rmsprop_alpha_0.9",
                "adagrad",
                "adam",
                "adamw_0.01"
            })
    void staysWithItsRuleForAThousandSteps(String name) {
        Case one = Objects.requireNonNull(CASES.get(name));
        Chance.Draws draws = Chance.of(3).draws();
        float[] ours = {0.5f};
        double exact = 0.5;
        double[] memory = new double[2];
        Optimiser.Stepper stepper = one.ours().begin(1);
        for (int t = 1; t <= 1000; t++) {
            float slope = (float) draws.nextGaussian();
            stepper.step(ours, new float[] {slope}, 0.001);
            exact = one.rule().move(exact, slope, memory, t, 0.001);
            assertEquals(exact, ours[0], 2e-5, "step " + t);
        }
    }

    /// f(w) = ½ (w₁² + 3 w₂²) from (1, -2) at rate 0.1, decay 0.1: after three steps.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void decayCountsForAdamOnlyWhereItIsDecoupled(boolean decoupled) {
        Adam adam = Adam.USUAL;
        Optimiser optimiser = decoupled ? new AdamW(adam, 0.1) : adam;
        float[] w = {1, -2};
        Optimiser.Stepper stepper = optimiser.begin(2);
        float l2 = decoupled ? 0 : 0.1f;
        for (int step = 0; step < 3; step++) {
            stepper.step(w, new float[] {w[0] + l2 * w[0], 3 * w[1] + l2 * w[1]}, 0.1);
        }
        float[] expected =
                decoupled
                        ? new float[] {0.675101223189f, -1.644368683307f}
                        : new float[] {0.701586274221f, -1.700623391775f};
        GoldenNetworkTest.assertClose(expected, w);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5})
    void decayLeavesWhatIsNoWeightAlone(double decay) {
        float[] w = {1, 1, 1};
        Optimiser.Stepper stepper = new AdamW(Adam.USUAL, decay).begin(3, new int[] {1, 2});
        stepper.step(w, new float[3], 0.1);
        assertEquals(1f, w[0]);
        assertTrue(w[1] < 1f);
        assertEquals(1f, w[2]);
    }

    /// 2/6 · Aᵀ (A w - b) + l2 · w.
    private static double[] slopes(JsonNode golden, double[] w, double l2) {
        double[] slopes = new double[3];
        for (int row = 0; row < 6; row++) {
            double[] a = doubles(golden.get("A").get(row));
            double error = -golden.get("b").get(row).asDouble();
            for (int i = 0; i < 3; i++) error += a[i] * w[i];
            for (int i = 0; i < 3; i++) slopes[i] += 2 * error * a[i] / 6;
        }
        for (int i = 0; i < 3; i++) slopes[i] += l2 * w[i];
        return slopes;
    }

    private static double[] doubles(JsonNode numbers) {
        double[] all = new double[numbers.size()];
        for (int i = 0; i < all.length; i++) all[i] = numbers.get(i).asDouble();
        return all;
    }

    private static double[] doubles(float[] numbers) {
        double[] all = new double[numbers.length];
        for (int i = 0; i < all.length; i++) all[i] = numbers[i];
        return all;
    }

    private static float[] floats(double[] numbers) {
        float[] all = new float[numbers.length];
        for (int i = 0; i < all.length; i++) all[i] = (float) numbers[i];
        return all;
    }
}
