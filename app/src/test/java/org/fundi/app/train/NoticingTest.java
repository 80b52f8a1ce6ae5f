package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.api.Test;

class NoticingTest {
    @Test
    void aSteadyRiseIsTold() {
        double[] losses = {0.304, 0.306, 0.309, 0.307, 0.312, 0.318, 0.322, 0.331, 0.336, 0.342};
        assertTrue(Noticing.isRise(losses, 0.34));
    }

    @Test
    void aWiggleAboveTheBestStepIsNoRise() {
        double[] losses = {7.013, 7.05, 7.02, 7.064, 7.031, 7.072, 7.04, 7.071};
        assertFalse(Noticing.isRise(losses, 0.34));
    }

    @Test
    void oneHighStepAtTheEndIsNoRise() {
        double[] losses = {0.3, 0.31, 0.3, 0.31, 0.3, 0.31, 0.3, 0.31, 0.3, 0.36};
        assertFalse(Noticing.isRise(losses, 0.34));
    }

    @Test
    void aCreepThatCannotBeSeenInThePictureIsNoRise() {
        double[] losses = new double[100]; // by 0.004 after a fall of 2.13
        for (int i = 0; i < losses.length; i++) losses[i] = 0.171 + 0.004 * i / 99;
        assertFalse(Noticing.isRise(losses, 2.13));
        assertTrue(Noticing.isRise(losses, 0.1));
    }

    @Test
    void tooFewStepsDecideNothing() {
        assertFalse(Noticing.isRise(new double[] {0.1, 0.5, 0.9, 1.4}, 1));
    }

    @Test
    void noiseAloneIsHardlyEverTakenForARise() {
        int told = 0;
        for (int seed = 0; seed < 500; seed++) {
            Chance.Draws chance = Chance.of(seed).named("noise").draws();
            double[] losses = new double[60];
            for (int i = 0; i < losses.length; i++) losses[i] = 1 + 0.01 * chance.nextGaussian();
            int best = 0;
            for (int i = 1; i < losses.length; i++) if (losses[i] < losses[best]) best = i;
            if (Noticing.isRise(Arrays.copyOfRange(losses, best, losses.length), 0)) told++;
        }
        assertTrue(told <= 10, "told of noise " + told + " times in 500");
    }
}
