package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;

/// The memory of an [Elementwise] layer at work.
final class ElementwisePass implements Layer.Pass {
    private final Elementwise layer;
    private final Kernels kernels;
    private final int width;
    private final float[] out;
    private final float[] back;
    private float[] in;

    ElementwisePass(Elementwise layer, Kernels kernels, int width, int rows) {
        this.layer = layer;
        this.kernels = kernels;
        this.width = width;
        out = new float[Kernels.room(rows * width)];
        back = new float[Kernels.room(rows * width)];
        in = out;
    }

    @Override
    public float[] forward(float[] in, int rows) {
        if (this.in != in) this.in = in;
        layer.forward(kernels, in, out, rows * width);
        return out;
    }

    @Override
    public float[] backward(float[] slope, int rows, boolean wanted) {
        if (wanted) layer.backward(kernels, in, out, slope, back, rows * width);
        return back;
    }
}
