package org.fundi.engine.lab.overfitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bias, variance and noise")
class DecompositionTest {
    @Test
    @DisplayName("make up the mean squared error of the same draws to 1e-9")
    void makeUpTheError() {
        for (Family family : List.of(Family.POLYNOMIAL, Family.TREE, Family.NEIGHBOURS)) {
            Overfitting lab = Overfitting.USUAL.of(family);
            for (int capacity : lab.capacities()) {
                Decomposition parts = of(lab, capacity);
                double sum = parts.bias() + parts.variance() + parts.noise();
                assertEquals(parts.error(), sum, 1e-9 * Math.max(1, sum), family + " " + capacity);
            }
        }
    }

    @Test
    @DisplayName("show the bias of small models and the variance of large ones")
    void showBothEnds() {
        for (int seed = 0; seed < 20; seed++) {
            Overfitting lab = Overfitting.USUAL.with("seed", seed);
            Decomposition small = of(lab, 1);
            Decomposition large = of(lab, 15);
            assertTrue(small.bias() > 5 * small.variance(), seed + ": " + small);
            assertTrue(large.variance() > 5 * large.bias(), seed + ": " + large);
        }
    }

    @Test
    @DisplayName("of a model that knows the truth are noise alone")
    void ofTheTruth() {
        Overfitting lab = Overfitting.USUAL;
        double[] truth = lab.truth().at(Decomposition.places());
        Decomposition parts = Decomposition.of(lab, List.of(truth, truth));
        assertEquals(0, parts.bias());
        assertEquals(0, parts.variance());
        assertEquals(parts.noise(), parts.error(), 1e-12);
    }

    private static Decomposition of(Overfitting lab, int capacity) {
        List<double[]> fits = new ArrayList<>();
        for (int number = 1; number <= 30; number++) {
            fits.add(Decomposition.fit(lab, capacity, number, () -> false));
        }
        return Decomposition.of(lab, fits);
    }
}
