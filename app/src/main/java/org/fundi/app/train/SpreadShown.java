package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.SpreadPicture;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.LayerSigns;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.learning.Spread;

/// How the weights of a layer, or what its units give, lie after each epoch.
///
/// @param layer from 0; where there are fewer the last
record SpreadShown(What what, int layer) {

    /// Of which numbers.
    enum What {
        WEIGHTS,
        ACTIVATIONS;

        String axis() {
            return Words.of(
                    switch (this) {
                        case WEIGHTS -> "inside.spread.weight";
                        case ACTIVATIONS -> "inside.spread.activation";
                    });
        }
    }

    /// "weights of layer 1 of 3".
    String name(int layers) {
        return Words.of(
                switch (what) {
                    case WEIGHTS -> "inside.spread.weights";
                    case ACTIVATIONS -> "inside.spread.activations";
                },
                Numbers.whole(layer + 1L),
                Numbers.whole(layers));
    }

    /// @param shared what a fork has from its parent, drawn paler
    SpreadPicture of(LiveRun run, OptionalDouble cursor, Optional<Shared> shared) {
        List<Signs> signs = new ArrayList<>(shared.map(Shared::signs).orElse(List.of()));
        signs.addAll(run.signs());
        List<SpreadPicture.Column> columns = new ArrayList<>(signs.size());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Signs one : signs) {
            Spread spread = spread(one);
            if (!Double.isFinite(spread.low())) continue;
            low = Math.min(low, spread.low());
            high = Math.max(high, spread.high());
            columns.add(
                    new SpreadPicture.Column(
                            one.step(), spread.low(), spread.high(), spread.counts()));
        }
        Axis y = Axis.around(what.axis(), false, low, high);
        int steps = Math.max(1, Math.max(run.steps(), run.done()));
        Axis x = new Axis(ModelNames.step(run.algorithm()), 0, steps, false);
        Optional<Layer.Upright> since = shared.map(Shared::mark);
        return new SpreadPicture(said(signs, low, high), x, y, columns, cursor, since);
    }

    private Spread spread(Signs signs) {
        LayerSigns there = signs.layers().get(Math.min(layer, signs.layers().size() - 1));
        return what == What.WEIGHTS ? there.spread() : there.activations();
    }

    private String said(List<Signs> signs, double low, double high) {
        Spread last = spread(signs.getLast());
        return Words.of(
                "inside.spread.said",
                what.axis(),
                Numbers.whole(layer + 1L),
                Numbers.score(low),
                Numbers.score(high),
                Numbers.whole(signs.getLast().step()),
                Numbers.score(last.low()),
                Numbers.score(last.high()));
    }
}
