package org.fundi.engine.network;

/// Squeezes each number smoothly into 0 to 1.
///
/// Rumelhart, Hinton and Williams, *Learning representations by back-propagating errors*, 1986.
public record Sigmoid() implements Layer {

    public static final Sigmoid USUAL = new Sigmoid();

    @Override
    public String key() {
        return "sigmoid";
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
                (in, out, count) -> kernels.sigmoid(in, out, count),
                (out, slope, back, count) -> {
                    for (int i = 0; i < count; i++) back[i] = slope[i] * (out[i] * (1f - out[i]));
                });
    }
}
