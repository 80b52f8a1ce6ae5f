package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.LiveCurves;
import org.fundi.app.chart.Picture;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// The curves of two runs in one picture: training solid and validation dashed as in Train, the
/// second run's paler. Each line is named at its end.
public final class TwoCurves {
    private static final double PALER = 0.55;

    private TwoCurves() {}

    /// @param score `loss` or a metric's key
    /// @return empty where neither has a point with that score, or they ask for other kinds of
    ///     answers
    public static Optional<Picture> of(LiveRun first, LiveRun second, String score) {
        List<LiveRun> drawn = Stream.of(first, second).filter(run -> isDrawn(run, score)).toList();
        if (drawn.isEmpty() || classes(first) != classes(second)) return Optional.empty();
        List<LiveCurves.Curve> lines = new ArrayList<>();
        for (LiveRun run : drawn) lines.addAll(lines(run, run != first, score));
        int steps = drawn.stream().mapToInt(LiveRun::steps).max().orElse(1);
        String title = CurveShown.title(score, classes(first));
        return Optional.of(
                new LiveCurves(lines, axis(drawn), title, steps, false, false, Optional.empty())
                        .plot());
    }

    /// Whether it has points with this score.
    public static boolean isDrawn(LiveRun run, String score) {
        return run.curve().stream().anyMatch(dot -> !Double.isNaN(dot.validation(score)));
    }

    private static boolean classes(LiveRun run) {
        return run.basis().prepared().problem().task().isClassification();
    }

    private static List<LiveCurves.Curve> lines(LiveRun run, boolean paler, String score) {
        return List.of(
                line(run, "part.training", Ink.TRAINING, paler, dot -> dot.training(score)),
                line(run, "part.validation", Ink.VALIDATION, paler, dot -> dot.validation(score)));
    }

    private static LiveCurves.Curve line(
            LiveRun run, String part, Ink ink, boolean paler, ToDoubleFunction<CurveDot> value) {
        return new LiveCurves.Curve(
                Words.of("compare.line", Numbers.whole(run.number()), Words.of(part)),
                paler ? ink.faded(PALER) : ink,
                ink == Ink.TRAINING ? Layer.Dash.SOLID : Layer.Dash.DASHED,
                run.curve().stream().mapToDouble(CurveDot::at).toArray(),
                run.curve().stream().mapToDouble(value).toArray());
    }

    /// "epoch", or which run's steps are what.
    private static String axis(List<LiveRun> drawn) {
        String step = ModelNames.step(drawn.getFirst().algorithm());
        String other = ModelNames.step(drawn.getLast().algorithm());
        if (step.equals(other)) return step;
        return Words.of(
                "compare.steps",
                step,
                Numbers.whole(drawn.getFirst().number()),
                other,
                Numbers.whole(drawn.getLast().number()));
    }
}
