package org.fundi.engine.network;

import java.util.List;
import org.fundi.engine.math.Lanes;
import org.fundi.engine.math.Tiny;

/// Several networks of one shape at work: as [NetworkPass], with a group of numbers, one of each
/// network, wherever that has one.
final class LanePass {
    private final Layer.Pass[] passes;
    private final float[] slopes;

    /// @param layers all of which [#takes] them
    /// @param rows at a time at most
    /// @param weights in network order, a group each
    LanePass(int inputs, List<Layer> layers, int rows, float[] weights, Lanes lanes) {
        passes = new Layer.Pass[layers.size()];
        slopes = new float[weights.length];
        int from = 0;
        int width = inputs;
        for (int i = 0; i < passes.length; i++) {
            Layer layer = layers.get(i);
            passes[i] =
                    switch (layer) {
                        case Dense dense ->
                                new LaneDense(
                                        width, dense.units(), rows, weights, slopes, from, lanes);
                        case Elementwise curve ->
                                new ElementwisePass(
                                        curve, lanes.kernels(), width * Lanes.COUNT, rows);
                        default -> throw new IllegalArgumentException("no lanes for " + layer);
                    };
            from += layer.weightCount(width);
            width = layer.outputs(width);
        }
    }

    /// Whether all of these can work lane by lane: dense layers, and what bends each number by
    /// itself.
    static boolean takes(List<Layer> layers) {
        return layers.stream().allMatch(it -> it instanceof Dense || it instanceof Elementwise);
    }

    /// @param in *rows x inputs* groups
    /// @return the last layer's numbers, overwritten by the next call
    float[] forward(float[] in, int rows) {
        float[] out = in;
        for (Layer.Pass pass : passes) out = pass.forward(out, rows);
        return out;
    }

    /// @param slope how each network's loss changes with its numbers of the last [#forward]
    /// @return how it changes with its weights, overwritten by the next call
    float[] backward(float[] slope, int rows) {
        Tiny.drop(slope, NetworkPass.TINY);
        float[] back = slope;
        for (int i = passes.length - 1; i >= 0; i--) {
            back = passes[i].backward(back, rows, i > 0);
        }
        return slopes;
    }
}
