package org.fundi.app.train;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.LayerSigns;

/// What of a run can be drawn over its steps. All but the first two are seen inside a network.
enum CurveTab {
    LOSS("loss", layer -> Double.NaN),
    METRIC("metric", layer -> Double.NaN),
    RATE("learning-rate", layer -> Double.NaN),
    GRADIENT("gradient", LayerSigns::gradient),
    UPDATE("update-to-weight", LayerSigns::updateToWeight),
    SILENT("silent-unit", layer -> layer.silent().orElse(Double.NaN)),
    SPREAD("spread", layer -> Double.NaN);

    static final List<CurveTab> OUTSIDE = List.of(LOSS, METRIC);

    private final String term;
    private final ToDoubleFunction<LayerSigns> figure;

    CurveTab(String term, ToDoubleFunction<LayerSigns> figure) {
        this.term = term;
        this.figure = figure;
    }

    /// The glossary's word for it.
    String term() {
        return term;
    }

    boolean isInside() {
        return !OUTSIDE.contains(this);
    }

    /// Sizes that differ by powers of ten are told apart on a log axis only.
    boolean isBestOnLog() {
        return this == GRADIENT || this == UPDATE;
    }

    double of(LayerSigns layer) {
        return figure.applyAsDouble(layer);
    }

    String axis() {
        return Words.of(
                switch (this) {
                    case RATE -> "inside.rate.axis";
                    case GRADIENT -> "inside.gradient.axis";
                    case UPDATE -> "inside.update.axis";
                    case SILENT -> "inside.silent.axis";
                    case LOSS, METRIC, SPREAD -> throw new IllegalStateException(name());
                });
    }

    /// @param metric the metric's name
    String title(String metric) {
        return switch (this) {
            case LOSS -> Words.of("train.tab.loss");
            case METRIC -> metric;
            case RATE -> Words.of("inside.rate");
            case GRADIENT -> Words.of("inside.gradient");
            case UPDATE -> Words.of("inside.update");
            case SILENT -> Words.of("inside.silent");
            case SPREAD -> Words.of("inside.spread");
        };
    }

    /// What there is of a run.
    static List<CurveTab> of(LiveRun run) {
        if (run.signs().isEmpty()) return OUTSIDE;
        boolean relu =
                run.signs().getLast().layers().stream().anyMatch(l -> l.silent().isPresent());
        return Stream.of(values()).filter(tab -> relu || tab != SILENT).toList();
    }
}
