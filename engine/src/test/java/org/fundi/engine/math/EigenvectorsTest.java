package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EigenvectorsTest {

    @Test
    void twoByTwoIsAsByHand() {
        // (2 1; 1 2): 3 along (1, 1) / √2, 1 along (1, -1) / √2
        Eigenvectors found = Eigenvectors.of(new double[][] {{2, 1}, {1, 2}});
        assertArrayEquals(new double[] {3, 1}, found.values(), 1e-14);
        double[] first = found.directions()[0];
        assertEquals(Math.sqrt(0.5), Math.abs(first[0]), 1e-14);
        assertEquals(first[0], first[1], 1e-14);
    }

    @Test
    void eachDirectionIsStretchedByItsValueAndStandsUprightOnTheOthers() {
        int size = 40;
        Chance.Draws draws = Chance.of(3).named("matrix").draws();
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) matrix[i][j] = matrix[j][i] = draws.nextGaussian();
        }
        Eigenvectors found = Eigenvectors.of(matrix);
        for (int k = 0; k < size; k++) {
            double[] direction = found.directions()[k];
            for (int i = 0; i < size; i++) {
                double stretched = dot(matrix[i], direction);
                assertEquals(found.values()[k] * direction[i], stretched, 1e-12 * size);
            }
            for (int other = 0; other < size; other++) {
                double wanted = k == other ? 1 : 0;
                assertEquals(wanted, dot(direction, found.directions()[other]), 1e-13);
            }
            assertTrue(k == 0 || found.values()[k] <= found.values()[k - 1]);
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
