package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// Normalised discounted cumulative gain (Järvelin and Kekäläinen, *Cumulated gain-based evaluation
/// of IR techniques*, 2002): Σ gain / log₂(rank + 1), divided by what the best order would reach,
/// averaged over queries. Tied items share the discounts of their places; a query with nothing
/// relevant counts as 0.
///
/// @param cutoff places that count, or [#ALL]
public record Ndcg(int cutoff, Gain gain) implements MeanMetric {
    /// Every place counts.
    public static final int ALL = Integer.MAX_VALUE;

    /// What an item of some relevance is worth.
    public enum Gain {
        /// The relevance itself; scikit-learn's.
        LINEAR,
        /// 2^relevance − 1: the usual one on the web.
        EXPONENTIAL
    }

    public Ndcg {
        if (cutoff < 1)
            throw new IllegalArgumentException("cutoff must be at least 1, not " + cutoff);
    }

    @Override
    public String key() {
        return cutoff == ALL ? "ndcg" : "ndcg_at_" + cutoff;
    }

    @Override
    public String title() {
        String worth = gain == Gain.EXPONENTIAL ? "gain 2^relevance − 1" : "linear gain";
        return (cutoff == ALL ? "NDCG (%s)" : "NDCG of the first " + cutoff + " (%s)")
                .formatted(worth);
    }

    @Override
    public String help() {
        return "How much relevance stands near the top, each place counting less than the one before, as a share of what the best order would reach; then the mean over queries."
                + (gain == Gain.EXPONENTIAL
                        ? " Its gain is 2^relevance − 1, and with the linear gain of other tools the same order gets another number."
                        : " Its gain is the relevance itself, and with the exponential gain of other tools the same order gets another number.");
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.RANKING;
    }

    @Override
    public double[] terms(Answers answers) {
        return Queries.each(answers, this::ofQuery);
    }

    private double ofQuery(double[] relevance, Order order) {
        double best = discounted(relevance, Order.of(relevance));
        return best == 0 ? 0 : discounted(relevance, order) / best;
    }

    /// The discounted gain of one query, not normalised.
    double discounted(double[] relevance, Order order) {
        double sum = 0;
        for (int tie = 0; tie < order.ties(); tie++) {
            double gains = 0;
            double discounts = 0;
            for (int place = order.start(tie); place < order.end(tie); place++) {
                gains += worth(relevance[order.row(place)]);
                if (place < cutoff) discounts += StrictMath.log(2) / StrictMath.log(place + 2);
            }
            sum += gains * discounts / (order.end(tie) - order.start(tie));
        }
        return sum;
    }

    private double worth(double relevance) {
        return gain == Gain.LINEAR ? relevance : StrictMath.pow(2, relevance) - 1;
    }
}
