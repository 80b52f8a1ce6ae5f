package org.fundi.engine.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundi.engine.learning.EarlyStopping;
import org.fundi.engine.metric.Metric;

/// By what one step of a run is better than another on validation rows: the loss, or the first
/// score on the curve.
///
/// @param score to go by; empty for the loss
record Measure(Optional<Metric> score) {

    /// The loss where no score is on the curve.
    static Measure of(EarlyStopping stopping, List<Metric> onCurve) {
        return new Measure(
                stopping.watched() == EarlyStopping.Watched.SCORE
                        ? onCurve.stream().findFirst()
                        : Optional.empty());
    }

    /// A step that has no value is never better; one that has is better than one that has none.
    boolean isBetter(CurvePoint point, CurvePoint than) {
        Optional<Double> value = value(point);
        Optional<Double> other = value(than);
        if (value.isEmpty() || other.isEmpty()) return value.isPresent();
        return falls() ? value.get() < other.get() : value.get() > other.get();
    }

    boolean has(CurvePoint point) {
        return value(point).isPresent();
    }

    private boolean falls() {
        return score.map(metric -> metric.better() == Metric.Better.LOWER).orElse(true);
    }

    private Optional<Double> value(CurvePoint point) {
        return Optional.ofNullable(
                point.validation().get(score.map(Metric::key).orElse(CurvePoint.LOSS)));
    }

    /// Such as "the best Macro-F1 on validation rows, 0.9123".
    String told(CurvePoint point) {
        return String.format(
                Locale.ROOT,
                "the best %s on validation rows, %.4g",
                score.map(Metric::title).orElse("loss"),
                value(point).orElse(Double.NaN));
    }
}
