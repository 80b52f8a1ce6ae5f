package org.fundi.engine.lab.breaking;

import java.util.Arrays;
import java.util.List;

/// What is read off a curve.
final class Shares {
    private Shares() {}

    /// The mean of the last quarter.
    static double late(List<Double> curve) {
        int from = 3 * curve.size() / 4;
        return mean(curve.subList(from, curve.size()));
    }

    private static double mean(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    static double least(List<Double> curve) {
        return curve.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    /// The mean of the first quarter.
    static double early(List<Double> curve) {
        return mean(curve.subList(0, (curve.size() + 3) / 4));
    }

    /// How far a point lies from the middle of its neighbours, as a share of itself: the median of
    /// the last two thirds.
    static double unrest(List<Double> curve) {
        int from = Math.max(1, curve.size() / 3);
        double[] off = new double[Math.max(0, curve.size() - 1 - from)];
        for (int i = 0; i < off.length; i++) {
            double middle = (curve.get(from + i - 1) + curve.get(from + i + 1)) / 2;
            off[i] = Math.abs(curve.get(from + i) - middle) / curve.get(from + i);
        }
        Arrays.sort(off);
        return off.length == 0 ? 0 : off[off.length / 2];
    }

    /// The share of the variance of batch losses that is told by a batch's place in its epoch, the
    /// first quarter left out: near 0 where rows are shuffled.
    static double byPlace(Curves curves) {
        int batches = curves.batches();
        int epochs = curves.batchLoss().size() / batches;
        List<Double> losses = curves.batchLoss().subList(epochs / 4 * batches, epochs * batches);
        double mean = mean(losses);
        double all = 0;
        for (double each : losses) all += Math.pow(each - mean, 2) / losses.size();
        double between = 0;
        for (double each : curves.byPlace(epochs)) between += Math.pow(each - mean, 2) / batches;
        return all == 0 ? 0 : between / all;
    }
}
