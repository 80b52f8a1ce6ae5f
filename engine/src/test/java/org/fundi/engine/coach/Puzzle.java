package org.fundi.engine.coach;

import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// Rows drawn from a law, as many as are wished: what a run learns from, is judged on, and, since
/// the law never runs out of rows, what it is really worth.
///
/// @param law what answers depend on
/// @param features how many columns; those the law does not ask for say nothing
/// @param noise the share of answers that are wrong; for numbers the spread of what is added
/// @param scale every feature is multiplied by it
/// @param wild the share of answers, of numbers only, that are written down thirty times too far
///     off
public record Puzzle(Law law, int features, double noise, double scale, double wild) {

    public Puzzle scaled(double times) {
        return new Puzzle(law, features, noise, times, wild);
    }

    /// The same with nothing written down wrongly: what is to be learnt.
    public Puzzle clean() {
        return new Puzzle(law, features, noise, scale, 0);
    }

    public Puzzle wild(double share) {
        return new Puzzle(law, features, noise, scale, share);
    }

    public enum Law {
        LINE(2),
        CIRCLES(2),
        XOR(2),
        MOONS(2),
        BLOBS(3),
        PLANE(0),
        WAVE(0),
        HILLS(0);

        /// 0 for numbers.
        public final int classes;

        Law(int classes) {
            this.classes = classes;
        }
    }

    public record Rows(Matrix inputs, Target truth) {}

    /// @param which stream of rows
    public Rows draw(int rows, Chance which) {
        Chance.Draws draws = which.draws();
        float[] cells = new float[rows * features];
        double[] answers = new double[rows];
        double[] x = new double[features];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < features; i++) x[i] = draws.nextGaussian();
            answers[row] = answer(x, draws);
            for (int i = 0; i < features; i++) cells[row * features + i] = (float) (scale * x[i]);
        }
        return new Rows(Matrix.of(rows, features, cells), truth(answers));
    }

    private Target truth(double[] answers) {
        if (law.classes == 0) return new Values(answers);
        int[] which = new int[answers.length];
        for (int row = 0; row < which.length; row++) which[row] = (int) answers[row];
        return new Classes(List.of("a", "b", "c").subList(0, law.classes), which);
    }

    private double answer(double[] x, Chance.Draws draws) {
        double clean = clean(x, draws);
        if (law.classes == 0 && wild > 0 && draws.nextDouble() < wild) {
            return clean + (draws.nextInt(2) * 2 - 1) * draws.nextDouble(20, 60);
        }
        if (law.classes == 0) return clean + noise * draws.nextGaussian();
        return draws.nextDouble() < noise ? draws.nextInt(law.classes) : clean;
    }

    /// May move `x`: a moon is drawn where it lies.
    private double clean(double[] x, Chance.Draws draws) {
        return switch (law) {
            case LINE -> x[0] + 0.7 * x[1] > 0.2 ? 1 : 0;
            case CIRCLES -> x[0] * x[0] + x[1] * x[1] > 1.4 ? 1 : 0;
            case XOR -> x[0] * x[1] > 0 ? 1 : 0;
            case MOONS -> moon(x, draws);
            case BLOBS -> blob(x, draws);
            case PLANE -> 2 * x[0] - x[1] + 0.5 * x[features - 1];
            case WAVE -> 2 * StrictMath.sin(2 * x[0]) + x[1];
            case HILLS -> x[0] * x[1] + StrictMath.abs(x[0]);
        };
    }

    private static int moon(double[] x, Chance.Draws draws) {
        int which = draws.nextInt(2);
        double angle = draws.nextDouble(0, StrictMath.PI);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        x[0] = 0.15 * x[0] + (which == 0 ? cos : 1 - cos) - 0.5;
        x[1] = 0.15 * x[1] + (which == 0 ? sin : 0.5 - sin) - 0.25;
        x[0] *= 1.2;
        x[1] *= 2;
        return which;
    }

    private static int blob(double[] x, Chance.Draws draws) {
        int which = draws.nextInt(3);
        x[0] = 0.6 * x[0] + (which == 0 ? -1.2 : which == 1 ? 1.2 : 0);
        x[1] = 0.6 * x[1] + (which == 2 ? 1.2 : -0.6);
        return which;
    }
}
