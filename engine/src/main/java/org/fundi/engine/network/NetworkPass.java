package org.fundi.engine.network;

import java.util.List;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Tiny;

/// A network at work: all buffers for rows going forward and slopes coming back, allocated once.
/// It belongs to one thread.
final class NetworkPass {
    /// What a row adds to the gradient by less than this is nothing beside the others: no float of
    /// the size that weights have would notice. Of rows that are known by heart.
    static final float TINY = 0x1p-64f;

    private final Layer.Pass[] passes;
    private final float[][] outs;
    private final float[][] backs;
    private final float[] slopes;

    NetworkPass(Network network, int rows, float[] weights, Kernels kernels) {
        List<Layer> layers = network.layers();
        passes = new Layer.Pass[layers.size()];
        outs = new float[passes.length][];
        backs = new float[passes.length][];
        slopes = new float[weights.length];
        int from = 0;
        int width = network.inputs();
        for (int i = 0; i < passes.length; i++) {
            Layer layer = layers.get(i);
            passes[i] = layer.begin(width, rows, new Weights(weights, slopes, from, kernels));
            from += layer.weightCount(width);
            width = layer.outputs(width);
        }
    }

    /// Tells that the next rows are learnt from, not only asked about.
    void learn(Streams streams, int epoch, int batch) {
        for (int i = 0; i < passes.length; i++) passes[i].learn(streams, epoch, batch, i);
    }

    /// @param in *rows x inputs* from its start
    /// @return the last layer's numbers, overwritten by the next call
    float[] forward(float[] in, int rows) {
        float[] out = in;
        for (int i = 0; i < passes.length; i++) {
            out = passes[i].forward(out, rows);
            if (outs[i] != out) outs[i] = out;
        }
        return out;
    }

    /// What a layer gave in the last [#forward], *rows x its units*.
    ///
    /// @param layer from 0
    float[] out(int layer) {
        return outs[layer];
    }

    /// @param slope how the loss changes with each number of the last [#forward]; what is tiny in
    ///     it becomes 0
    /// @return how it changes with each weight, overwritten by the next call
    float[] backward(float[] slope, int rows) {
        Tiny.drop(slope, TINY);
        float[] back = slope;
        for (int i = passes.length - 1; i >= 0; i--) {
            back = passes[i].backward(back, rows, i > 0);
            if (backs[i] != back) backs[i] = back;
        }
        return slopes;
    }

    /// How the loss of the last [#backward] changes with what came into a layer, *rows x its
    /// inputs*.
    ///
    /// @param layer from 1: nobody asks it of the first
    float[] back(int layer) {
        return backs[layer];
    }
}
