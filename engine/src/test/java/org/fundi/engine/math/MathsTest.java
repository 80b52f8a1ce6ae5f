package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class MathsTest {

    private interface Curve {
        float at(float x);
    }

    @Test
    void expIsWithinTwoParts() {
        assertTrue(worst(Maths::exp, StrictMath::exp, -87, 88) < 2e-7);
    }

    @Test
    void tanhIsWithinSixParts() {
        assertTrue(worst(Maths::tanh, StrictMath::tanh, -20, 20) < 6e-7);
        assertTrue(worst(Maths::tanh, StrictMath::tanh, -1e-3, 1e-3) < 6e-7);
    }

    @Test
    void sigmoidIsWithinFourParts() {
        assertTrue(worst(Maths::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), -80, 80) < 4e-7);
    }

    @Test
    void expIsNeverInfiniteAndNeverZero() {
        for (float x : new float[] {-1e30f, Float.NEGATIVE_INFINITY, 1e30f, 89f, -90f}) {
            assertTrue(Maths.exp(x) > 0 && Float.isFinite(Maths.exp(x)), "exp of " + x);
        }
    }

    @Test
    void tanhNeverLeavesItsRange() {
        for (float x = -30; x < 30; x += 0.001f) assertTrue(Math.abs(Maths.tanh(x)) <= 1f);
    }

    @Test
    void knownPointsAreExact() {
        assertEquals(1f, Maths.exp(0f));
        assertEquals(0f, Maths.tanh(0f));
        assertEquals(0.5f, Maths.sigmoid(0f));
        assertEquals(0.5, Maths.sigmoid(0.0));
        assertEquals(0, Maths.sigmoid(-800.0));
        assertEquals(1, Maths.sigmoid(800.0));
    }

    @Test
    void whatIsNoNumberStaysNone() {
        assertTrue(Float.isNaN(Maths.exp(Float.NaN)));
        assertTrue(Float.isNaN(Maths.tanh(Float.NaN)));
        assertTrue(Float.isNaN(Maths.sigmoid(Float.NaN)));
    }

    /// The largest relative error on 100,000 drawn points.
    private static double worst(Curve ours, DoubleUnaryOperator exact, double low, double high) {
        Chance.Draws draws = Chance.of(1).draws();
        double worst = 0;
        for (int i = 0; i < 100_000; i++) {
            float x = (float) draws.nextDouble(low, high);
            double right = exact.applyAsDouble(x);
            worst = Math.max(worst, Math.abs(ours.at(x) - right) / Math.abs(right));
        }
        return worst;
    }
}
