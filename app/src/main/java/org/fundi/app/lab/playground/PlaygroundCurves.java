package org.fundi.app.lab.playground;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.playground.Course;

/// Training and validation loss up to the epoch shown.
final class PlaygroundCurves {
    private static final double WIDTH = 2;

    /// Fewer epochs than these leave the rest of the picture empty, so that the axis doesn't jump.
    private static final int LEAST = 20;

    /// Before, the curves begin where the word for guessing stands.
    private static final int EARLY = 5;

    private PlaygroundCurves() {}

    static Plot of(Course course) {
        double guessing = course.guessing();
        String said =
                course.epoch() < EARLY
                        ? ""
                        : Words.of("playground.guessing", Numbers.score(guessing));
        return new Plot(
                Words.of(
                        "playground.curves",
                        course.epoch(),
                        Numbers.score(course.trainingNow()),
                        Numbers.score(course.validationNow())),
                new Axis(Words.of("playground.axis.epoch"), 0, reach(course.epoch()), false),
                Axis.around(
                        Words.of("playground.axis.loss"),
                        true,
                        DoubleStream.concat(
                                        DoubleStream.of(guessing),
                                        DoubleStream.concat(
                                                DoubleStream.of(course.training()),
                                                DoubleStream.of(course.validation())))
                                .toArray()),
                List.of(
                        new Layer.Level(guessing, said, Ink.QUIET),
                        line(
                                "playground.training",
                                course.training(),
                                Ink.TRAINING,
                                Layer.Dash.SOLID),
                        line(
                                "playground.validation",
                                course.validation(),
                                Ink.VALIDATION,
                                Layer.Dash.DASHED)));
    }

    /// So far ahead that the axis moves seldom: half as far again, each time the end is met.
    private static int reach(int epoch) {
        int reach = LEAST;
        while (reach < epoch) reach += reach / 2;
        return reach;
    }

    private static Layer line(String key, double[] losses, Ink ink, Layer.Dash dash) {
        double[] epochs = IntStream.range(0, losses.length).asDoubleStream().toArray();
        String name = Words.of(key);
        String end = name + " " + Numbers.score(losses[losses.length - 1]);
        return new Layer.Line(name, epochs, losses, ink, dash, WIDTH, end);
    }
}
