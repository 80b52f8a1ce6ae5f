package org.fundi.engine.metric;

/// Alerts given within a budget: the share of rows that somebody has the time to look at, those
/// with the highest scores first. Rows tied at the cut share the places left.
///
/// @param places how many alerts there are: ⌈share · rows⌉
/// @param found how many positive rows are among them, on average over the ways to break a tie
/// @param positives how many there are to find
public record Alerts(long places, double found, long positives) {

    /// @param share above 0, at most 1
    public static Alerts within(double share, Answers.Binary answers) {
        int[] counts = answers.counts();
        boolean[] truth = answers.truth();
        Order order = answers.order().get();
        long places = places(share, answers.total());
        long left = places;
        double found = 0;
        for (int tie = 0; tie < order.ties() && left > 0; tie++) {
            long all = 0;
            long positive = 0;
            for (int place = order.start(tie); place < order.end(tie); place++) {
                int row = order.row(place);
                all += counts[row];
                if (truth[row]) positive += counts[row];
            }
            if (all == 0) continue;
            long taken = Math.min(all, left);
            found += taken == all ? positive : (double) positive * taken / all;
            left -= taken;
        }
        return new Alerts(places, found, answers.positives());
    }

    /// How many alerts a share of so many rows allows, rounded up.
    static long places(double share, long rows) {
        // A share such as 0.07 of 100 is 7.000000000000001 in doubles, and 7 is meant.
        return (long) Math.ceil(share * rows - 1e-9);
    }

    /// The largest recall this budget can reach.
    public double largestRecall() {
        return positives == 0 ? 1 : Math.min(1, (double) places / positives);
    }

    static void requireShare(double share) {
        if (!(share > 0 && share <= 1))
            throw new IllegalArgumentException("share must be above 0 and at most 1, not " + share);
    }

    /// Such as 10 for a share of 0.1.
    static String percent(double share) {
        return new java.math.BigDecimal(Double.toString(share))
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
