package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// L1 and L2 regularisation: adds l1 · (the sign of w) + l2 · w to the slope of every weight,
/// biases and normalisations left alone.
final class Shrinkage {
    /// From and to, in pairs.
    private final int[] windows;

    private final float l1;
    private final float l2;

    Shrinkage(Network network, TrainingPlan.Penalties penalties) {
        this(network, penalties, 1);
    }

    /// @param lanes numbers that stand in the place of each weight
    Shrinkage(Network network, TrainingPlan.Penalties penalties, int lanes) {
        l1 = (float) penalties.l1();
        l2 = (float) penalties.l2();
        List<Integer> bounds = new ArrayList<>();
        int from = 0;
        for (Map.Entry<String, int[]> tensor : network.tensors().entrySet()) {
            int to = from;
            int count = lanes;
            for (int size : tensor.getValue()) count *= size;
            to += count;
            if (tensor.getKey().endsWith(".weight")) bounds.addAll(List.of(from, to));
            from = to;
        }
        windows = bounds.stream().mapToInt(Integer::intValue).toArray();
    }

    /// From and to of the weights it draws to 0, in pairs.
    int[] windows() {
        return windows.clone();
    }

    void add(float[] weights, float[] slopes) {
        for (int w = 0; w < windows.length; w += 2) {
            if (l1 != 0) addSigns(weights, slopes, windows[w], windows[w + 1]);
            if (l2 != 0) addWeights(weights, slopes, windows[w], windows[w + 1]);
        }
    }

    /// The sign of 0 is 0.
    private void addSigns(float[] weights, float[] slopes, int from, int to) {
        for (int i = from; i < to; i++) slopes[i] += l1 * Math.signum(weights[i]);
    }

    private void addWeights(float[] weights, float[] slopes, int from, int to) {
        for (int i = from; i < to; i++) slopes[i] += l2 * weights[i];
    }
}
