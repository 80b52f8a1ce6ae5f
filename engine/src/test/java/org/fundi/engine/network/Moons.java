package org.fundi.engine.network;

import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;

/// Easy problems that a straight line cannot solve.
final class Moons {
    private Moons() {}

    /// Two half circles that reach into each other, with a little noise.
    static Matrix inputs(int rows, long seed) {
        Chance.Draws draws = Chance.of(seed).named("moons").draws();
        double[][] cells = new double[rows][2];
        for (int row = 0; row < rows; row++) {
            double turn = StrictMath.PI * draws.nextDouble();
            double x = StrictMath.cos(turn);
            double y = StrictMath.sin(turn);
            boolean lower = row % 2 == 1;
            cells[row][0] = (lower ? 1 - x : x) + 0.1 * draws.nextGaussian();
            cells[row][1] = (lower ? 0.5 - y : y) + 0.1 * draws.nextGaussian();
        }
        return Matrix.ofRows(cells);
    }

    static Classes classes(int rows) {
        int[] index = new int[rows];
        for (int row = 0; row < rows; row++) index[row] = row % 2;
        return new Classes(List.of("upper", "lower"), index);
    }
}
