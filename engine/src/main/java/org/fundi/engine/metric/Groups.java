package org.fundi.engine.metric;

/// Counted rows in groups: how many fall where, and where the middle of each group lies.
final class Groups {
    private Groups() {}

    /// One more than the highest group.
    static int count(int[] group) {
        int highest = -1;
        for (int g : group) highest = Math.max(highest, g);
        return highest + 1;
    }

    /// *groups of a x groups of b*: how many rows are in both.
    static long[][] shared(int[] a, int[] b, int[] counts) {
        long[][] shared = new long[count(a)][count(b)];
        for (int row = 0; row < counts.length; row++) shared[a[row]][b[row]] += counts[row];
        return shared;
    }

    static long[] sizes(int[] group, int[] counts) {
        long[] sizes = new long[count(group)];
        for (int row = 0; row < counts.length; row++) sizes[group[row]] += counts[row];
        return sizes;
    }

    /// How many groups hold any row.
    static int occupied(long[] sizes) {
        int occupied = 0;
        for (long size : sizes) if (size > 0) occupied++;
        return occupied;
    }

    /// The mean point of each group, *groups x features*.
    static double[][] middles(Answers.Clustering answers, long[] sizes) {
        int features = answers.size() == 0 ? 0 : answers.points()[0].length;
        double[][] middles = new double[sizes.length][features];
        for (int row = 0; row < answers.size(); row++) {
            double[] middle = middles[answers.clusters()[row]];
            for (int f = 0; f < features; f++) {
                middle[f] += answers.counts()[row] * answers.points()[row][f];
            }
        }
        for (int g = 0; g < sizes.length; g++) {
            for (int f = 0; f < features; f++) middles[g][f] /= Math.max(1, sizes[g]);
        }
        return middles;
    }

    static double distance(double[] a, double[] b) {
        return Math.sqrt(squaredDistance(a, b));
    }

    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < a.length; f++) sum += (a[f] - b[f]) * (a[f] - b[f]);
        return sum;
    }

    static Score noTruth() {
        return new Score.Undefined("the true groups are not known");
    }
}
