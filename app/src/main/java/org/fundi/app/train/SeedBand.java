package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.Luck;

/// Where several seeds of a run stand after each step.
///
/// @param steps ascending
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
record SeedBand(double[] steps, double[] lowest, double[] median, double[] highest) {

    /// @param scores by step, in its order; none without a score
    static SeedBand of(Map<Integer, List<Double>> scores) {
        int count = scores.size();
        SeedBand band =
                new SeedBand(
                        new double[count], new double[count], new double[count], new double[count]);
        int i = 0;
        for (Map.Entry<Integer, List<Double>> step : scores.entrySet()) {
            Luck luck = new Luck(step.getValue());
            band.steps[i] = step.getKey();
            band.lowest[i] = luck.lowest();
            band.median[i] = luck.median();
            band.highest[i] = luck.highest();
            i++;
        }
        return band;
    }

    boolean isEmpty() {
        return steps.length == 0;
    }

    /// The picture with the band below everything else, on an axis that holds all of it but its
    /// beginning: from before anything is learnt it may be far off.
    Plot under(Plot plot) {
        if (isEmpty()) return plot;
        List<Layer> layers = new ArrayList<>(plot.layers());
        int over = (int) layers.stream().takeWhile(Layer.Band.class::isInstance).count();
        String name = Words.of("train.seeds.band");
        layers.add(over, new Layer.Ribbon(name, steps, lowest, highest, Ink.VALIDATION));
        layers.add(
                over + 1,
                new Layer.Line(
                        Words.of("train.seeds.median"),
                        steps,
                        median,
                        Ink.VALIDATION.faded(0.6),
                        Layer.Dash.DOTTED,
                        1.4,
                        ""));
        int last = steps.length - 1;
        String said =
                Words.of(
                        "train.seeds.described",
                        Numbers.step(steps[last]),
                        Numbers.score(lowest[last]),
                        Numbers.score(highest[last]));
        return new Plot(plot.description() + " " + said, plot.x(), withRoom(plot.y()), layers);
    }

    private Axis withRoom(Axis own) {
        double low = own.low();
        double high = own.high();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] == 0 || own.log() && lowest[i] <= 0) continue;
            low = Math.min(low, lowest[i]);
            high = Math.max(high, highest[i]);
        }
        return new Axis(own.title(), low, high, own.log());
    }
}
