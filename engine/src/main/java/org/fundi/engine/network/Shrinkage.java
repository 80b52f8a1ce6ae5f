package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// L2 regularisation: adds l2 · w to the slope of every weight, biases left alone.
final class Shrinkage {
    /// From and to, in pairs.
    private final int[] windows;

    private final float l2;

    Shrinkage(Network network, double l2) {
        this.l2 = (float) l2;
        List<Integer> bounds = new ArrayList<>();
        int from = 0;
        for (Map.Entry<String, int[]> tensor : network.tensors().entrySet()) {
            int to = from;
            int count = 1;
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
        if (l2 == 0) return;
        for (int w = 0; w < windows.length; w += 2) {
            for (int i = windows[w]; i < windows[w + 1]; i++) slopes[i] += l2 * weights[i];
        }
    }
}
