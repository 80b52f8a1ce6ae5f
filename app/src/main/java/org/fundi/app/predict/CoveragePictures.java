package org.fundi.app.predict;

import java.util.List;
import java.util.OptionalDouble;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.CoverageCurve;
import org.fundi.engine.metric.Interval;

/// Coverage against accuracy on the validation rows, and the sentence that goes with it.
final class CoveragePictures {
    private CoveragePictures() {}

    static Plot plot(CoverageCurve curve, OptionalDouble least) {
        List<CoverageCurve.Point> points = curve.points();
        double[] x = points.stream().mapToDouble(CoverageCurve.Point::coverage).toArray();
        double[] y = points.stream().mapToDouble(point -> point.accuracy().orNaN()).toArray();
        CoverageCurve.Point here = at(curve, least);
        Layer line =
                new Layer.Line(
                        Words.of("predict.coverage.line"),
                        x,
                        y,
                        Ink.VALIDATION,
                        Layer.Dash.SOLID,
                        2,
                        "");
        Layer all =
                new Layer.Level(
                        at(curve, OptionalDouble.empty()).accuracy().orNaN(),
                        Words.of("predict.coverage.all"),
                        Ink.QUIET);
        Layer mark =
                new Layer.Mark(
                        here.coverage(),
                        here.accuracy().orNaN(),
                        Numbers.percent(here.coverage()),
                        Ink.TEXT);
        return new Plot(
                sentence(curve, least),
                new Axis(Words.of("predict.coverage.x"), 0, 1, false),
                Axis.around(Words.of("predict.coverage.y"), false, y),
                here.answered() == 0 ? List.of(all, line) : List.of(all, line, mark));
    }

    static CoverageCurve.Point at(CoverageCurve curve, OptionalDouble least) {
        return curve.at(least.orElse(Double.NEGATIVE_INFINITY));
    }

    /// What the picture shows at this confidence.
    static String sentence(CoverageCurve curve, OptionalDouble least) {
        CoverageCurve.Point all = at(curve, OptionalDouble.empty());
        CoverageCurve.Point here = at(curve, least);
        if (here.answered() == 0)
            return Words.of("predict.coverage.none", Numbers.percent(least.orElse(0)));
        Interval interval = here.proportion().wilson();
        String right =
                Words.of(
                        "predict.coverage.right",
                        Numbers.percent(here.accuracy().orNaN()),
                        Numbers.percent(interval.low()),
                        Numbers.percent(interval.high()),
                        Numbers.whole(here.right()),
                        Numbers.whole(here.answered()));
        return least.isEmpty()
                ? Words.of("predict.coverage.whole", right)
                : Words.of(
                        "predict.coverage.at",
                        Numbers.percent(least.getAsDouble()),
                        Numbers.percent(here.coverage()),
                        right,
                        Numbers.percent(all.accuracy().orNaN()));
    }
}
