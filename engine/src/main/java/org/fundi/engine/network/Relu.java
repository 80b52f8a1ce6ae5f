package org.fundi.engine.network;

/// Lets positive numbers through and holds the rest back at 0.
///
/// Nair and Hinton, *Rectified linear units improve restricted Boltzmann machines*, 2010.
public record Relu() implements Layer {

    public static final Relu USUAL = new Relu();

    @Override
    public String key() {
        return "relu";
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
                (in, out, count) -> kernels.relu(in, out, count),
                (out, slope, back, count) -> {
                    kernels.reluSlope(out, slope, back, count);
                });
    }
}
