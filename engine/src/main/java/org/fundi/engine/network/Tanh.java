package org.fundi.engine.network;

/// Squeezes each number smoothly into -1 to 1.
///
/// LeCun, Bottou, Orr and Müller, *Efficient backprop*, 1998.
public record Tanh() implements Layer {

    public static final Tanh USUAL = new Tanh();

    @Override
    public String key() {
        return "tanh";
    }

    @Override
    public int outputs(int inputs) {
        return inputs;
    }

    @Override
    public Pass begin(int inputs, int rows, Weights weights) {
        var kernels = weights.kernels();
        return new Elementwise(
                inputs,
                rows,
                (in, out, count) -> kernels.tanh(in, out, count),
                (out, slope, back, count) -> {
                    for (int i = 0; i < count; i++) back[i] = slope[i] * (1f - out[i] * out[i]);
                });
    }
}
