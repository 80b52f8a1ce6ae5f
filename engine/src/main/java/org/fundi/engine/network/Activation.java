package org.fundi.engine.network;

/// What stands between two dense layers: without it, many layers could say no more than one.
public enum Activation {
    RELU(Relu.USUAL, Start.HE),
    TANH(Tanh.USUAL, Start.GLOROT),
    SIGMOID(Sigmoid.USUAL, Start.GLOROT),
    LEAKY_RELU(LeakyRelu.USUAL, Start.HE),
    GELU(Gelu.USUAL, Start.HE);

    private final Layer layer;
    private final Start start;

    Activation(Layer layer, Start start) {
        this.layer = layer;
        this.start = start;
    }

    Layer layer() {
        return layer;
    }

    /// The first weights that suit a dense layer before it.
    Start start() {
        return start;
    }
}
