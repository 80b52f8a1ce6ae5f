package org.fundi.app.lab.breaking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.breaking.Curves;

/// The curves of a loop, and paler those of a right one, up to the epoch shown.
final class BreakingCurves {
    private static final double WIDTH = 2;
    private static final double PALE = 0.55;

    private final Shown shown;
    private final int epoch;
    private final List<Layer> layers = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private BreakingCurves(Shown shown, int epoch) {
        this.shown = shown;
        this.epoch = epoch;
    }

    static Plot of(BreakingViewModel model, Shown shown) {
        BreakingCurves curves = new BreakingCurves(shown, model.player().at());
        if (shown != Shown.RIGHT && shown != Shown.GRADIENT) {
            double guessing = model.guessing();
            String words = Words.of("breaking.guessing", Numbers.score(guessing));
            curves.layers.add(new Layer.Level(guessing, words, Ink.QUIET));
        }
        model.bothProperty().get().ifPresent(both -> curves.add(both, model.isMended()));
        return new Plot(
                Words.of("breaking.curves", shown.axis(), String.join("; ", curves.said)),
                shown.across(model.player().last()),
                curves.upright(),
                curves.layers);
    }

    private void add(BreakingViewModel.Both both, boolean mended) {
        if (shown == Shown.LOSS) training(both.own());
        if (!mended) {
            add(both.right(), Words.of("breaking.right"), Ink.QUIET, Layer.Dash.DOTTED);
        }
        boolean judged = shown == Shown.LOSS || shown == Shown.RIGHT;
        Ink ink = judged ? Ink.VALIDATION : Ink.TRAINING;
        String name = Words.of(judged ? "breaking.own" : "breaking.own.batches");
        add(both.own(), name, ink, Layer.Dash.SOLID);
    }

    /// Beneath the others, since it trembles: its rows are met while it learns.
    private void training(Curves own) {
        List<Double> all = own.trainingLoss();
        List<Double> reached = all.subList(0, Math.min(epoch, all.size()));
        Ink pale = Ink.TRAINING.faded(PALE);
        line(reached, own, Words.of("breaking.own.training"), pale, Layer.Dash.SOLID);
    }

    private void add(Curves curves, String name, Ink ink, Layer.Dash dash) {
        line(shown.of(curves, epoch), curves, name, ink, dash);
    }

    private void line(List<Double> values, Curves curves, String name, Ink ink, Layer.Dash dash) {
        if (values.isEmpty()) return;
        double[] y = values.stream().mapToDouble(this::drawn).toArray();
        double[] x = IntStream.range(0, y.length).mapToDouble(i -> shown.at(i, curves)).toArray();
        String end = name + "  " + Numbers.score(values.getLast());
        said.add(end);
        layers.add(new Layer.Line(name, x, y, ink, dash, WIDTH, end));
    }

    /// On a log axis nothing at or below 0 has a place.
    private double drawn(double value) {
        return shown.isLog() && value <= 0 ? Double.NaN : value;
    }

    private Axis upright() {
        if (shown == Shown.RIGHT) return new Axis(shown.axis(), 0, 1, false);
        double[] all =
                layers.stream()
                        .filter(Layer.Line.class::isInstance)
                        .map(Layer.Line.class::cast)
                        .flatMapToDouble(line -> Arrays.stream(line.y()))
                        .toArray();
        return Axis.around(shown.axis(), shown.isLog(), all);
    }
}
