package org.fundi.app.film;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.PlanePicture;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.engine.learning.Model;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// What a model says all over the plane of its two columns.
///
/// @param said of each place of the plane
record Boundary(Plane plane, Prediction said) {
    /// Shades from hardly to fully sure, or from the lowest to the highest number.
    private static final int SHADES = 10;

    private static final double PALEST = 0.10;
    private static final double STRONGEST = 0.62;

    /// Takes a moment: call it in the background.
    static PlanePicture picture(Plane plane, LiveRun run, Model<?> model) {
        return new Boundary(plane, model.predict(plane.places()))
                .picture(
                        run.basis().prepared().validation(run.algorithm()).truth(),
                        run.basis().judging().threshold());
    }

    /// @param truth of the validation rows
    /// @param threshold from which the positive one of two classes is said
    private PlanePicture picture(Target truth, double threshold) {
        return switch (truth) {
            case Classes classes -> classes(classes, (ClassProbabilities) said, threshold);
            case Values _ -> numbers((Estimates) said);
        };
    }

    private PlanePicture classes(Classes truth, ClassProbabilities given, double threshold) {
        List<PlanePicture.Kind> kinds = new ArrayList<>();
        List<PlanePicture.Kind> shades = new ArrayList<>();
        for (int c = 0; c < truth.count(); c++) {
            String name = truth.names().get(c);
            kinds.add(new PlanePicture.Kind(name, Ink.hue(c)));
            for (int i = 0; i < SHADES; i++) shades.add(shade(name, Ink.hue(c), i));
        }
        int[] squares = new int[given.size()];
        for (int i = 0; i < squares.length; i++) {
            squares[i] =
                    given.classes() == 2
                            ? square(given.at(i, 1), threshold)
                            : square(given, i, given.likeliest(i));
        }
        List<PlanePicture.Point> points = new ArrayList<>();
        for (int row : plane.points()) points.add(point(row, truth.at(row)));
        return new PlanePicture(
                Words.of(
                        "film.boundary.classes",
                        plane.across().title(),
                        plane.up().title(),
                        String.join(", ", truth.names())),
                plane.across(),
                plane.up(),
                kinds,
                shades,
                Plane.SIDE,
                squares,
                points);
    }

    /// The further from the threshold, the stronger.
    private static int square(double positive, double threshold) {
        boolean isPositive = positive >= threshold;
        double sure =
                isPositive
                        ? (positive - threshold) / Math.max(1e-9, 1 - threshold)
                        : (threshold - positive) / Math.max(1e-9, threshold);
        return (isPositive ? SHADES : 0) + level(sure);
    }

    private static int square(ClassProbabilities given, int place, int likeliest) {
        double least = 1.0 / given.classes();
        return likeliest * SHADES + level((given.at(place, likeliest) - least) / (1 - least));
    }

    private PlanePicture numbers(Estimates given) {
        Axis range = Axis.around("", false, given.toArray());
        List<PlanePicture.Kind> shades = new ArrayList<>();
        List<PlanePicture.Kind> kinds = new ArrayList<>();
        for (int i = 0; i < SHADES; i++) {
            shades.add(shade(Numbers.plain(range.at((i + 0.5) / SHADES)), Ink.ACCENT, i));
        }
        kinds.add(new PlanePicture.Kind("", Ink.VALIDATION));
        int[] squares = new int[given.size()];
        for (int i = 0; i < squares.length; i++) squares[i] = level(range.share(given.at(i)));
        List<PlanePicture.Point> points = new ArrayList<>();
        for (int row : plane.points()) points.add(point(row, 0));
        return new PlanePicture(
                Words.of(
                        "film.boundary.numbers",
                        plane.across().title(),
                        plane.up().title(),
                        Numbers.plain(range.low()),
                        Numbers.plain(range.high())),
                plane.across(),
                plane.up(),
                kinds,
                shades,
                Plane.SIDE,
                squares,
                points);
    }

    private PlanePicture.Point point(int row, int kind) {
        return new PlanePicture.Point(plane.xs().at(row), plane.ys().at(row), kind);
    }

    /// @param share from 0 to 1
    private static int level(double share) {
        return Math.clamp((int) (share * SHADES), 0, SHADES - 1);
    }

    private static PlanePicture.Kind shade(String said, Ink ink, int shade) {
        double share = PALEST + (STRONGEST - PALEST) * shade / (SHADES - 1);
        return new PlanePicture.Kind(said, ink.faded(share));
    }
}
