package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every listed optimiser must do.
class EveryOptimiserTest {

    static List<Optimiser> optimisers() {
        return Catalogue.OPTIMISERS;
    }

    /// The bowl (w₁² + 3 w₂²) / 2 has its bottom at 0 and the slopes w₁ and 3 w₂. The steps
    /// become ever shorter, since some rules go to and fro by the length of one.
    @ParameterizedTest
    @MethodSource("optimisers")
    void comesToTheBottomOfABowl(Optimiser optimiser) {
        float[] weights = {1, -2};
        Optimiser.Stepper stepper = optimiser.begin(2);
        for (int i = 0; i < 500; i++) {
            stepper.step(weights, slopes(weights), 0.3 * (1 - i / 500.0));
        }
        assertTrue(Math.abs(weights[0]) < 1e-2 && Math.abs(weights[1]) < 1e-2, optimiser.key());
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void goesOnBitForBitFromItsState(Optimiser optimiser) {
        float[] straight = {1, -2};
        Optimiser.Stepper first = optimiser.begin(2);
        roll(first, straight, 5);
        OptimiserState state = first.state();
        float[] resumed = straight.clone();
        roll(first, straight, 5);
        Optimiser.Stepper second = optimiser.begin(2);
        second.restore(state);
        roll(second, resumed, 5);
        assertArrayEquals(straight, resumed);
    }

    /// As the weights of a unit that is dead: numbers below 2^-126 would cost much on some
    /// machines.
    @ParameterizedTest
    @MethodSource("optimisers")
    void nothingTinyIsRememberedOfAWeightWithoutASlope(Optimiser optimiser) {
        float[] weights = {1, -2};
        Optimiser.Stepper stepper = optimiser.begin(2);
        roll(stepper, weights, 5);
        for (int i = 0; i < 6_400; i++) stepper.step(weights, new float[2], 0.05);
        for (float[] array : stepper.state().memory()) {
            for (float value : array) {
                assertTrue(value == 0 || Math.abs(value) > 1e-30, optimiser.key() + " " + value);
            }
        }
    }

    private static void roll(Optimiser.Stepper stepper, float[] weights, int steps) {
        for (int i = 0; i < steps; i++) {
            stepper.step(weights, slopes(weights), 0.05);
        }
    }

    private static float[] slopes(float[] weights) {
        return new float[] {weights[0], 3 * weights[1]};
    }
}
