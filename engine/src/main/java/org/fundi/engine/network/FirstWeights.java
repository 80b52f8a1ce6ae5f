package org.fundi.engine.network;

import org.fundi.engine.setting.Knobs;

/// What a network's weights begin with, by its settings: the shape of its layers, how they are
/// drawn, and which draw it is.
public final class FirstWeights {
    private static final String DRAW = "layers.draw";

    /// The largest number of a draw.
    private static final int MOST = 9_999;

    private FirstWeights() {}

    /// Which draw they are, from 0.
    public static int draw(NeuralNetwork network) {
        return network.layers().draw();
    }

    /// These settings with another draw, learnt with from the first epoch on.
    ///
    /// @param draw beyond the last one it goes on at 0
    public static NeuralNetwork with(NeuralNetwork network, int draw) {
        String number = String.valueOf(Math.floorMod(draw, MOST + 1));
        return Knobs.with(Knobs.with(network, DRAW, number), Earlier.KNOB, "");
    }

    /// Whether both begin with the same weights, where they learn from the same rows with the same
    /// seed.
    public static boolean same(NeuralNetwork one, NeuralNetwork other) {
        boolean last = draw(one) == draw(other) && last(one) == last(other);
        if (!last || !one.hidden().equals(other.hidden())) return false;
        return one.hidden().isEmpty()
                || start(one) == start(other)
                        && drops(one) == drops(other)
                        && one.layers().isShapedAs(other.layers());
    }

    /// Each layer draws from a stream of its own number, and those of dropout are counted, too.
    private static boolean drops(NeuralNetwork network) {
        return network.layers().dropout() > 0;
    }

    private static Start start(NeuralNetwork network) {
        return network.layers().initialisation().of(network.activation().start());
    }

    private static Start last(NeuralNetwork network) {
        return network.layers().initialisation().of(Start.GLOROT);
    }
}
