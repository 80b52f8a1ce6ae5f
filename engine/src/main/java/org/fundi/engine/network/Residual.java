package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fundi.engine.math.Chance;

/// Layers with a way round them: what comes in is added to what they give, so that they need to
/// learn only what to change, and gradients reach the first layers of a deep network.
///
/// He, Zhang, Ren and Sun, *Deep residual learning for image recognition*, 2016.
///
/// @param layers at least one, none of them a residual; they give as many numbers as they take
public record Residual(List<Layer> layers) implements Layer {
    /// So that a layer inside has a number of its own for its chance.
    private static final int NUMBERS = 1000;

    public static final Residual USUAL =
            new Residual(List.of(new Dense(3, Start.GLOROT), Tanh.USUAL));

    public Residual {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) throw new IllegalArgumentException("no layers to go round");
        if (layers.stream().anyMatch(layer -> layer instanceof Residual))
            throw new IllegalArgumentException("a residual cannot stand inside another");
    }

    @Override
    public String key() {
        return "residual:" + layers.stream().map(Layer::key).collect(Collectors.joining("+"));
    }

    @Override
    public int outputs(int inputs) {
        int width = inputs;
        for (Layer layer : layers) width = layer.outputs(width);
        if (width != inputs) {
            throw new IllegalArgumentException(
                    "what goes round has %d numbers, what comes out %d".formatted(inputs, width));
        }
        return width;
    }

    @Override
    public List<Layer> parts() {
        return layers;
    }

    @Override
    public List<Tensor> tensors(int inputs) {
        List<Tensor> all = new ArrayList<>();
        int width = inputs;
        for (Layer layer : layers) {
            all.addAll(layer.tensors(width));
            width = layer.outputs(width);
        }
        return all;
    }

    @Override
    public void initialise(Weights weights, int inputs, Chance chance) {
        int width = inputs;
        int from = weights.from();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            layer.initialise(weights.at(from), width, chance.named("inside", i));
            from += layer.weightCount(width);
            width = layer.outputs(width);
        }
    }

    @Override
    public Pass begin(int inputs, int rows, Weights weights) {
        return new ResidualPass(this, inputs, rows, weights);
    }

    private static final class ResidualPass implements Pass {
        private final int width;
        private final Pass[] passes;
        private final float[] out;
        private final float[] back;

        ResidualPass(Residual residual, int inputs, int rows, Weights weights) {
            width = inputs;
            passes = new Pass[residual.layers.size()];
            out = new float[rows * inputs];
            back = new float[rows * inputs];
            int from = weights.from();
            int inside = inputs;
            for (int i = 0; i < passes.length; i++) {
                Layer layer = residual.layers.get(i);
                passes[i] = layer.begin(inside, rows, weights.at(from));
                from += layer.weightCount(inside);
                inside = layer.outputs(inside);
            }
        }

        @Override
        public void learn(Streams streams, int epoch, int batch, int layer) {
            for (int i = 0; i < passes.length; i++) {
                passes[i].learn(streams, epoch, batch, (layer + 1) * NUMBERS + i);
            }
        }

        @Override
        public float[] forward(float[] in, int rows) {
            float[] inside = in;
            for (Pass pass : passes) inside = pass.forward(inside, rows);
            for (int i = 0; i < rows * width; i++) out[i] = in[i] + inside[i];
            return out;
        }

        @Override
        public float[] backward(float[] slope, int rows, boolean wanted) {
            float[] inside = slope;
            for (int i = passes.length - 1; i >= 0; i--) {
                inside = passes[i].backward(inside, rows, wanted || i > 0);
            }
            if (!wanted) return back;
            for (int i = 0; i < rows * width; i++) back[i] = slope[i] + inside[i];
            return back;
        }
    }
}
