package org.fundi.engine.classical;

import org.fundi.engine.math.Matrix;

/// Nine rows that every test of a linear model uses, and their answers.
final class Cross {
    private Cross() {}

    static final Matrix INPUTS =
            Matrix.ofRows(
                    new double[][] {
                        {.5, 1, -1},
                        {1.5, 0, 2},
                        {-1, 2, .25},
                        {0, -1, 1},
                        {2, 1, 0},
                        {-.5, -2, 1},
                        {1, 1, 1},
                        {-2, .5, -.5},
                        {.25, -.75, -2}
                    });
    static final int[] TWO = {0, 1, 0, 1, 1, 0, 1, 0, 0};
    static final int[] THREE = {0, 1, 2, 1, 1, 2, 0, 2, 0};
    static final double[] NUMBERS = {1, 2.5, -1, .5, 3, -2, 2, -3, 0};
}
