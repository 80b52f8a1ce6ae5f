package org.fundi.engine.metric;

/// The threshold let down from one distinct score to the next.
final class Sweep {
    private Sweep() {}

    /// Sees one threshold.
    interface Visitor {
        /// @param found positives with a score at least `threshold`
        /// @param alarms negatives with a score at least `threshold`
        void see(double threshold, long found, long alarms);
    }

    /// Scores whose rows all count 0 are passed over.
    static void down(Answers.Binary answers, Visitor visitor) {
        Order order = answers.order().get();
        long found = 0;
        long alarms = 0;
        for (int tie = 0; tie < order.ties(); tie++) {
            long before = found + alarms;
            for (int place = order.start(tie); place < order.end(tie); place++) {
                int row = order.row(place);
                if (answers.truth()[row]) found += answers.counts()[row];
                else alarms += answers.counts()[row];
            }
            if (found + alarms > before) visitor.see(order.value(tie), found, alarms);
        }
    }
}
