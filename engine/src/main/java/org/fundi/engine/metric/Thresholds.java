package org.fundi.engine.metric;

/// Where to draw the line between yes and no: positive is said where score ≥ threshold.
public final class Thresholds {
    private Thresholds() {}

    /// The score of the last alert a budget allows. Rows tied with it alert too, so there may be
    /// more alerts than places.
    ///
    /// @param share alerts as a share of the rows, above 0 and at most 1
    public static double atShare(Answers.Binary answers, double share) {
        Alerts.requireShare(share);
        Order order = answers.order().get();
        long left = Alerts.places(share, answers.total());
        for (int tie = 0; tie < order.ties(); tie++) {
            for (int place = order.start(tie); place < order.end(tie); place++) {
                left -= answers.counts()[order.row(place)];
            }
            if (left <= 0) return order.value(tie);
        }
        return 0.5; // no rows, no alerts
    }

    /// The threshold among the scores at which a metric is best, the highest of equals. It was
    /// chosen on these rows, so the score there is a little flattered.
    public static double best(Answers.Binary answers, ConfusionMetric metric) {
        long positives = answers.positives();
        long negatives = answers.total() - positives;
        double[] best = {0.5, Double.NaN};
        Sweep.down(
                answers,
                (threshold, found, alarms) -> {
                    ConfusionMatrix matrix =
                            ConfusionMatrix.of(
                                    negatives - alarms, alarms, positives - found, found);
                    double value = metric.scored(matrix).orNaN();
                    if (Double.isNaN(value)) return;
                    if (Double.isNaN(best[1]) || metric.better().lead(value, best[1]) > 0) {
                        best[0] = threshold;
                        best[1] = value;
                    }
                });
        return best[0];
    }

    /// The threshold that costs least where the probabilities are well calibrated: alert when the
    /// miss it may prevent costs more than the false alarm it may be (Elkan, *The foundations of
    /// cost-sensitive learning*, 2001).
    ///
    /// @param falseAlarm what one costs, above 0
    /// @param miss what one costs, above 0, in the same unit
    public static double fromCosts(double falseAlarm, double miss) {
        if (!(falseAlarm > 0 && miss > 0))
            throw new IllegalArgumentException(
                    "costs must be above 0, not %s and %s".formatted(falseAlarm, miss));
        return falseAlarm / (falseAlarm + miss);
    }
}
