package org.fundi.engine.network;

/// The memory of a layer that turns each number into one other, whose slope can be told from what
/// came out.
final class Elementwise implements Layer.Pass {

    /// Fills the first `count` of `out`.
    interface Forward {
        void run(float[] in, float[] out, int count);
    }

    /// Fills the first `count` of `back` with the slope before the layer.
    interface Backward {
        void run(float[] out, float[] slope, float[] back, int count);
    }

    private final int width;
    private final Forward forward;
    private final Backward backward;
    private final float[] out;
    private final float[] back;

    Elementwise(int width, int rows, Forward forward, Backward backward) {
        this.width = width;
        this.forward = forward;
        this.backward = backward;
        out = new float[rows * width];
        back = new float[rows * width];
    }

    @Override
    public float[] forward(float[] in, int rows) {
        forward.run(in, out, rows * width);
        return out;
    }

    @Override
    public float[] backward(float[] slope, int rows, boolean wanted) {
        if (wanted) backward.run(out, slope, back, rows * width);
        return back;
    }
}
