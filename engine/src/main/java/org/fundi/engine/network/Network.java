package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;

/// Layers and one flat array of weights: those of the first layer first. Immutable.
public final class Network {
    private final int inputs;
    private final List<Layer> layers;
    private final float[] weights;

    private Network(int inputs, List<Layer> layers, float[] weights) {
        this.inputs = inputs;
        this.layers = List.copyOf(layers);
        this.weights = weights;
    }

    /// With the weights that training starts from.
    ///
    /// @param chance the stream of each layer by its number from 0
    public static Network fresh(int inputs, List<Layer> layers, IntFunction<Chance> chance) {
        float[] weights = new float[weightCount(inputs, layers)];
        Kernels kernels = Kernels.begin();
        int from = 0;
        int width = inputs;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            layer.initialise(new Weights(weights, weights, from, kernels), width, chance.apply(i));
            from += layer.weightCount(width);
            width = layer.outputs(width);
        }
        return new Network(inputs, layers, weights);
    }

    /// With weights learnt before.
    ///
    /// @param weights copied
    public static Network of(int inputs, List<Layer> layers, float[] weights) {
        int needed = weightCount(inputs, layers);
        if (weights.length != needed) {
            throw new IllegalArgumentException(
                    "this network has %d weights, not %d".formatted(needed, weights.length));
        }
        return new Network(inputs, layers, weights.clone());
    }

    private static int weightCount(int inputs, List<Layer> layers) {
        int count = 0;
        int width = inputs;
        for (Layer layer : layers) {
            count = Math.addExact(count, layer.weightCount(width));
            width = layer.outputs(width);
        }
        return count;
    }

    public int inputs() {
        return inputs;
    }

    public List<Layer> layers() {
        return layers;
    }

    /// How many numbers the last layer gives a row.
    public int outputs() {
        int width = inputs;
        for (Layer layer : layers) width = layer.outputs(width);
        return width;
    }

    /// A copy.
    public float[] weights() {
        return weights.clone();
    }

    public int weightCount() {
        return weights.length;
    }

    /// The same layers with other weights.
    public Network with(float[] weights) {
        return of(inputs, layers, weights);
    }

    /// Memory for up to `rows` rows at a time on one thread.
    ///
    /// @param weights the ones to use and, in training, to move: this network's own are not touched
    NetworkPass begin(int rows, float[] weights, Kernels kernels) {
        return new NetworkPass(this, rows, weights, kernels);
    }

    /// As [#begin(int, float\[\], Kernels)] for asking only.
    NetworkPass begin(int rows, Kernels kernels) {
        return begin(rows, weights, kernels);
    }

    /// The tensors that the weights are cut into: `layer1.weight` *inputs x units*, `layer1.bias`
    /// and so on.
    public Map<String, int[]> tensors() {
        Map<String, int[]> tensors = new LinkedHashMap<>();
        int width = inputs;
        for (Layer layer : layers) {
            int count = layer.weightCount(width);
            int units = layer.outputs(width);
            if (count > 0) {
                String name = "layer" + (tensors.size() / 2 + 1);
                tensors.put(name + ".weight", new int[] {width, units});
                tensors.put(name + ".bias", new int[] {units});
            }
            width = units;
        }
        return tensors;
    }

    /// Such as "22 → 64 → 32 → 1 · 3,585 weights".
    public String describe() {
        List<String> widths = new ArrayList<>(List.of(String.valueOf(inputs)));
        int width = inputs;
        for (Layer layer : layers) {
            int count = layer.weightCount(width);
            width = layer.outputs(width);
            if (count > 0) widths.add(String.valueOf(width));
        }
        return String.join(" → ", widths)
                + String.format(Locale.ROOT, " · %,d weights", weights.length);
    }

    /// Which weight this is, in words, such as "the weight from input 3 to unit 7 of layer 1"
    /// (inputs, units and layers counted from 1).
    String name(int weight) {
        int from = 0;
        for (Map.Entry<String, int[]> tensor : tensors().entrySet()) {
            int[] sizes = tensor.getValue();
            int count = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
            if (weight < from + count) return name(tensor.getKey(), sizes, weight - from);
            from += count;
        }
        throw new IllegalArgumentException("there is no weight " + weight);
    }

    private static String name(String tensor, int[] sizes, int at) {
        String layer = tensor.substring("layer".length(), tensor.indexOf('.'));
        return sizes.length == 1
                ? "the bias of unit %d of layer %s".formatted(at + 1, layer)
                : "the weight from input %d to unit %d of layer %s"
                        .formatted(at / sizes[1] + 1, at % sizes[1] + 1, layer);
    }
}
