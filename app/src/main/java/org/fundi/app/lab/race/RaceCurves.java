package org.fundi.app.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Beyond;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// The curves of all lanes up to the epoch shown. The axes are those of the whole race, so that
/// nothing moves but the lines.
final class RaceCurves {
    private static final double WIDTH = 2;
    private static final double ROOM = 10;

    /// A loss so many times that of guessing is not looked at more closely.
    private static final double HIGHEST = 30;

    private RaceCurves() {}

    static Plot of(RaceViewModel model, RaceWords words) {
        List<Layer> layers = new ArrayList<>();
        double guessing = model.guessing();
        if (Double.isFinite(guessing)) {
            String said = Words.of("race.guessing", Numbers.score(guessing));
            layers.add(new Layer.Level(guessing, said, Ink.QUIET));
        }
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < model.lanes().size(); i++) {
            LaneShown lane = model.lanes().get(i);
            double[] losses = lane.losses(model.player().at());
            if (losses.length == 0) continue;
            ends.add(words.end(lane));
            layers.add(line(i, lane.value(), losses, ends.getLast()));
        }
        int epochs = Math.max(1, model.player().last());
        return Beyond.marked(
                new Plot(
                        Words.of("race.curves", words.varied(), String.join("; ", ends)),
                        new Axis(Words.of("race.axis.epoch"), 0, epochs, false),
                        upright(model, guessing),
                        layers));
    }

    private static Layer line(int lane, String value, double[] losses, String end) {
        double[] epochs = IntStream.range(0, losses.length).asDoubleStream().toArray();
        Layer.Dash[] dashes = Layer.Dash.values();
        return new Layer.Line(
                value, epochs, losses, Ink.lane(lane), dashes[lane % dashes.length], WIDTH, end);
    }

    /// Until all is known there is room for ten times more and less than guessing at least.
    private static Axis upright(RaceViewModel model, double guessing) {
        DoubleStream known =
                model.isRun()
                        ? DoubleStream.of(guessing)
                        : DoubleStream.of(guessing / ROOM, guessing * ROOM);
        double[] all =
                DoubleStream.concat(
                                known,
                                model.lanes().stream()
                                        .flatMapToDouble(lane -> DoubleStream.of(lane.losses()))
                                        .map(loss -> Math.min(loss, guessing * HIGHEST)))
                        .toArray();
        return Axis.around(Words.of("race.axis.loss"), true, all);
    }
}
