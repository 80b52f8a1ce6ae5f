package org.fundi.engine.network;

import java.util.ArrayList;
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

    static int weightCount(int inputs, List<Layer> layers) {
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

    /// How many numbers a layer gives a row.
    ///
    /// @param layer from 0
    int width(int layer) {
        int width = inputs;
        for (int i = 0; i <= layer; i++) width = layers.get(i).outputs(width);
        return width;
    }

    /// The last layer before each next one that multiplies by weights, and the very last.
    int[] lastsOfBlocks() {
        List<Integer> lasts = new ArrayList<>();
        int width = inputs;
        for (int i = 0; i < layers.size(); i++) {
            boolean begins =
                    layers.get(i).tensors(width).stream()
                            .anyMatch(tensor -> tensor.role() == Tensor.Role.WEIGHT);
            if (i > 0 && begins) lasts.add(i - 1);
            width = layers.get(i).outputs(width);
        }
        lasts.add(layers.size() - 1);
        return lasts.stream().mapToInt(Integer::intValue).toArray();
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
    /// and so on; of normalisations `norm1.scale`, `norm1.shift` and what they keep.
    public Map<String, int[]> tensors() {
        Map<String, int[]> named = new LinkedHashMap<>();
        int layer = 0;
        int norm = 0;
        for (Tensor tensor : cut()) {
            if (tensor.role() == Tensor.Role.WEIGHT) layer++;
            if (tensor.role() == Tensor.Role.SCALE) norm++;
            int[] sizes = tensor.sizes().stream().mapToInt(Integer::intValue).toArray();
            named.put(tensor.role().name(layer, norm), sizes);
        }
        return named;
    }

    private List<Tensor> cut() {
        List<Tensor> all = new ArrayList<>();
        int width = inputs;
        for (Layer layer : layers) {
            all.addAll(layer.tensors(width));
            width = layer.outputs(width);
        }
        return all;
    }

    /// Such as "22 → 64 → 32 → 1 · 3,585 weights"; running means and variances are none.
    public String describe() {
        List<String> widths = new ArrayList<>(List.of(String.valueOf(inputs)));
        for (Tensor tensor : cut()) {
            if (tensor.role() == Tensor.Role.WEIGHT)
                widths.add(String.valueOf(tensor.sizes().getLast()));
        }
        return String.join(" → ", widths) + String.format(Locale.ROOT, " · %,d weights", learnt());
    }

    /// How many weights are learnt; running means and variances are none.
    public int learnt() {
        return cut().stream()
                .filter(tensor -> tensor.role().isLearnt())
                .mapToInt(Tensor::count)
                .sum();
    }

    /// Which weight this is, in words, such as "the weight from input 3 to unit 7 of layer 1"
    /// (inputs, units, layers and normalisations counted from 1).
    String name(int weight) {
        int from = 0;
        int layer = 0;
        int norm = 0;
        for (Tensor tensor : cut()) {
            if (tensor.role() == Tensor.Role.WEIGHT) layer++;
            if (tensor.role() == Tensor.Role.SCALE) norm++;
            if (weight < from + tensor.count()) return name(tensor, layer, norm, weight - from);
            from += tensor.count();
        }
        throw new IllegalArgumentException("there is no weight " + weight);
    }

    private static String name(Tensor tensor, int layer, int norm, int at) {
        if (tensor.role() == Tensor.Role.WEIGHT) {
            int units = tensor.sizes().getLast();
            return "the weight from input %d to unit %d of layer %d"
                    .formatted(at / units + 1, at % units + 1, layer);
        }
        String what = "the %s of unit %d of ".formatted(tensor.role().words(), at + 1);
        return what + (tensor.role().isNorm() ? "normalisation " + norm : "layer " + layer);
    }
}
