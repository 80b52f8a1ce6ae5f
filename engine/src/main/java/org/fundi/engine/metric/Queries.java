package org.fundi.engine.metric;

import java.util.function.ToDoubleBiFunction;

/// What a ranking is worth, query by query. Items with equal scores are tied: their order in the
/// file never matters.
final class Queries {
    private Queries() {}

    /// One number a query.
    ///
    /// @param worth given a query's relevances and the order of its scores
    static double[] each(Answers answers, ToDoubleBiFunction<double[], Order> worth) {
        Answers.Ranking ranking = answers.as(Answers.Ranking.class);
        double[] terms = new double[ranking.size()];
        for (int query = 0; query < terms.length; query++) {
            Order order = Order.of(ranking.scores()[query]);
            terms[query] = worth.applyAsDouble(ranking.relevance()[query], order);
        }
        return terms;
    }

    static double averagePrecision(double[] relevance, Order order) {
        int found = 0;
        double sum = 0;
        for (int tie = 0; tie < order.ties(); tie++) {
            int here = relevant(relevance, order, tie);
            found += here;
            sum += (double) here * found / order.end(tie);
        }
        return found == 0 ? 0 : sum / found;
    }

    static double reciprocalRank(double[] relevance, Order order) {
        for (int tie = 0; tie < order.ties(); tie++) {
            if (relevant(relevance, order, tie) > 0) return 1.0 / order.end(tie);
        }
        return 0;
    }

    private static int relevant(double[] relevance, Order order, int tie) {
        int relevant = 0;
        for (int place = order.start(tie); place < order.end(tie); place++) {
            if (relevance[order.row(place)] > 0) relevant++;
        }
        return relevant;
    }
}
