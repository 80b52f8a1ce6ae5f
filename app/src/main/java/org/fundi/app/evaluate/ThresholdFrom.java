package org.fundi.app.evaluate;

import org.fundi.engine.metric.FBeta;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PrecisionAtBudget;
import org.fundi.engine.metric.RecallAtBudget;

/// Where the threshold between alert and no alert comes from.
enum ThresholdFrom {
    BUDGET,
    BEST_F1,
    COSTS,
    BY_HAND;

    /// What a metric begins with.
    static ThresholdFrom of(Metric metric) {
        return switch (metric) {
            case RecallAtBudget _, PrecisionAtBudget _ -> BUDGET;
            case FBeta(int beta) when beta == 1 -> BEST_F1;
            default -> BY_HAND;
        };
    }

    /// Alerts as a share of the rows: the metric's own budget, else one in ten.
    static double budget(Metric metric) {
        return switch (metric) {
            case RecallAtBudget(double share) -> share;
            case PrecisionAtBudget(double share) -> share;
            default -> 0.1;
        };
    }
}
