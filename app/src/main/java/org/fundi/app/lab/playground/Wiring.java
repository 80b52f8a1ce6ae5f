package org.fundi.app.lab.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundi.app.text.Words;
import org.fundi.engine.network.Network;

/// Which weight of a network joins which units.
///
/// @param inputs what the network's inputs are called
/// @param layers of weights, the first first
record Wiring(List<String> inputs, List<Layer> layers) {

    /// @param in units before it
    /// @param units of its own
    /// @param weights where they begin among those of the network
    /// @param biases where they begin
    record Layer(int in, int units, int weights, int biases) {
        int weight(int from, int to) {
            return weights + from * units + to;
        }
    }

    static Wiring of(Network network, List<String> inputs) {
        List<Layer> layers = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, int[]> tensor : network.tensors().entrySet()) {
            int[] sizes = tensor.getValue();
            int count = 1;
            for (int size : sizes) count *= size;
            if (tensor.getKey().endsWith(".weight")) {
                layers.add(new Layer(sizes[0], sizes[1], at, at + count));
            }
            at += count;
        }
        return new Wiring(inputs, layers);
    }

    /// Such as "x → unit 3 of layer 1", or "bias of unit 3 of layer 1"; empty where it is neither.
    String name(int weight) {
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            int at = weight - layer.weights();
            if (at >= 0 && at < layer.in() * layer.units()) {
                return Words.of(
                        "playground.weight",
                        i == 0 ? inputs.get(at / layer.units()) : unit(i - 1, at / layer.units()),
                        unit(i, at % layer.units()));
            }
            int bias = weight - layer.biases();
            if (bias >= 0 && bias < layer.units()) {
                return Words.of("playground.bias", unit(i, bias));
            }
        }
        return "";
    }

    private String unit(int layer, int unit) {
        return layer == layers.size() - 1
                ? Words.of("playground.output")
                : Words.of("playground.unit", unit + 1, layer + 1);
    }
}
