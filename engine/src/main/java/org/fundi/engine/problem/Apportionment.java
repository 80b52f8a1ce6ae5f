package org.fundi.engine.problem;

/// Shares out places among classes in proportion, with an exact total: each class first gets the
/// whole part of its quota, and the places left go to the largest remainders (Hamilton's method;
/// M. Balinski and H. P. Young, *Fair Representation*, 1982). Of equal remainders the earlier
/// class's goes first.
final class Apportionment {
    private Apportionment() {}

    /// @param places how many to share out, at most the sum of `counts`
    /// @param counts rows each class has
    /// @param least each class gets at least this many, where there are places enough
    /// @param spare each class keeps at least this many for others, where that is possible
    static int[] of(int places, int[] counts, int least, int spare) {
        long rows = 0;
        long mostAll = 0;
        for (int count : counts) {
            rows += count;
            mostAll += Math.max(0, count - spare);
        }
        int kept = mostAll >= places ? spare : 0;
        int floor = (long) least * counts.length <= places ? least : 0;
        int[] given = new int[counts.length];
        double[] quota = new double[counts.length];
        long total = 0;
        for (int c = 0; c < counts.length; c++) {
            quota[c] = (double) counts[c] * places / rows;
            int most = Math.max(0, counts[c] - kept);
            given[c] = Math.min(most, Math.max(floor, (int) Math.floor(quota[c])));
            total += given[c];
        }
        for (; total < places; total++) given[neediest(given, quota, counts, kept)]++;
        for (; total > places; total--) given[richest(given, quota, floor)]--;
        return given;
    }

    private static int neediest(int[] given, double[] quota, int[] counts, int kept) {
        int best = -1;
        for (int c = 0; c < given.length; c++) {
            boolean full = given[c] >= counts[c] - kept;
            if (!full && (best < 0 || quota[c] - given[c] > quota[best] - given[best])) best = c;
        }
        return best;
    }

    private static int richest(int[] given, double[] quota, int floor) {
        int best = -1;
        for (int c = 0; c < given.length; c++) {
            boolean poor = given[c] <= floor;
            if (!poor && (best < 0 || given[c] - quota[c] > given[best] - quota[best])) best = c;
        }
        return best;
    }
}
