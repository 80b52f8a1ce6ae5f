package org.fundi.app.plane;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Squares;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;

/// Turns what is said at each place of a plane into shades.
public final class Shading {
    /// From hardly to fully sure, or from the lowest to the highest number.
    public static final int SHADES = 10;

    private static final double PALEST = 0.10;
    private static final double STRONGEST = 0.62;

    private Shading() {}

    /// The middles of all squares, from the lowest row up, each from left to right: *side² x 2*.
    public static Matrix places(Axis across, Axis up, int side) {
        float[] cells = new float[2 * side * side];
        for (int i = 0; i < side * side; i++) {
            cells[2 * i] = (float) across.at((i % side + 0.5) / side);
            cells[2 * i + 1] = (float) up.at((i / side + 0.5) / side);
        }
        return Matrix.of(side * side, 2, cells);
    }

    /// @param said at each place
    /// @param range of the numbers, where numbers are said
    /// @param threshold from which the positive one of two classes is said
    public static Squares squares(Prediction said, int side, Axis range, double threshold) {
        return switch (said) {
            case ClassProbabilities classes ->
                    new Squares(
                            side, ofClasses(classes, threshold), ofHues(classes.classes()), SHADES);
            case Estimates numbers -> new Squares(side, ofNumbers(numbers, range), ofNumbers(), 0);
        };
    }

    /// A shade for each place: those of the first class first.
    public static int[] ofClasses(ClassProbabilities said, double threshold) {
        int[] squares = new int[said.size()];
        for (int i = 0; i < squares.length; i++) {
            squares[i] =
                    said.classes() == 2
                            ? ofPositive(said.at(i, 1), threshold)
                            : ofLikeliest(said, i, said.likeliest(i));
        }
        return squares;
    }

    /// A shade for each place, from the lowest number to the highest.
    public static int[] ofNumbers(Estimates said, Axis range) {
        int[] squares = new int[said.size()];
        for (int i = 0; i < squares.length; i++) squares[i] = level(range.share(said.at(i)));
        return squares;
    }

    /// The colours of [#ofClasses].
    public static List<Ink> ofHues(int classes) {
        List<Ink> inks = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < SHADES; i++) inks.add(shade(Ink.hue(c), i));
        }
        return inks;
    }

    /// The colours of [#ofNumbers(Estimates, Axis)].
    public static List<Ink> ofNumbers() {
        List<Ink> inks = new ArrayList<>();
        for (int i = 0; i < SHADES; i++) inks.add(shade(Ink.ACCENT, i));
        return inks;
    }

    private static Ink shade(Ink ink, int shade) {
        return ink.faded(PALEST + (STRONGEST - PALEST) * shade / (SHADES - 1));
    }

    /// The further from the threshold, the stronger.
    private static int ofPositive(double positive, double threshold) {
        boolean isPositive = positive >= threshold;
        double sure =
                isPositive
                        ? (positive - threshold) / Math.max(1e-9, 1 - threshold)
                        : (threshold - positive) / Math.max(1e-9, threshold);
        return (isPositive ? SHADES : 0) + level(sure);
    }

    private static int ofLikeliest(ClassProbabilities said, int place, int likeliest) {
        double least = 1.0 / said.classes();
        return likeliest * SHADES + level((said.at(place, likeliest) - least) / (1 - least));
    }

    /// @param share from 0 to 1
    private static int level(double share) {
        return Math.clamp((int) (share * SHADES), 0, SHADES - 1);
    }
}
