package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fundi.engine.learning.LayerSigns;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.learning.Spread;
import org.fundi.engine.math.Kernels;

/// Looks at a network from inside while it learns: once an epoch, at its last batch, and at what
/// its units give on some rows after that. Nothing that is learnt depends on it; a batch allocates
/// nothing for it.
final class Inside {
    /// An eighth of the rows, at least and at most so many: a look costs less than a twentieth of
    /// the epoch.
    private static final int FEWEST_ROWS = 64;

    private static final int MOST_ROWS = 256;
    private static final int PART = 8;

    private final Network network;
    private final Examples examples;
    private final float[] weights;
    private final Kernels kernels;
    private final List<Part> parts;
    private final float[] before;
    private final double[] gradients;
    private Rows rows = Rows.NONE;
    private double rate;

    /// Layers from a dense (or residual) one up to the next.
    ///
    /// @param from of its weights
    /// @param last the layer whose output is the part's
    private record Part(int from, int count, int last, int width, boolean relu) {}

    /// The rows looked at, and memory for them.
    @SuppressWarnings("ArrayRecordComponent") // buffers of one owner
    private record Rows(int count, float[] inputs, List<NetworkPass> pass) {
        static final Rows NONE = new Rows(0, new float[0], List.of());
    }

    /// @param weights the ones that are moved
    Inside(Network network, Examples examples, float[] weights, Kernels kernels) {
        this.network = network;
        this.examples = examples;
        this.weights = weights;
        this.kernels = kernels;
        parts = parts(network);
        before = new float[weights.length];
        gradients = new double[parts.size()];
    }

    private static List<Part> parts(Network network) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int width = network.inputs();
        List<Layer> layers = network.layers();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            int count = layer.weightCount(width);
            width = layer.outputs(width);
            if (layer.parts().stream().anyMatch(part -> part instanceof Dense)) {
                parts.add(new Part(from, count, i, width, false));
            } else if (!parts.isEmpty()) {
                Part open = parts.removeLast();
                boolean relu = open.relu() || layer instanceof Relu;
                parts.add(new Part(open.from(), open.count() + count, i, width, relu));
            }
            from += count;
        }
        return parts;
    }

    /// Remembers the slopes of the epoch's last batch and the weights they are about to move.
    void beforeMove(float[] slopes, double rate) {
        this.rate = rate;
        System.arraycopy(weights, 0, before, 0, before.length);
        for (int i = 0; i < gradients.length; i++) {
            Part part = parts.get(i);
            gradients[i] = size(slopes, part.from(), part.count());
        }
    }

    /// @param epoch finished, at least one
    Signs signs(int epoch, int batches) {
        Rows looked = look();
        List<LayerSigns> layers = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            float[] out = looked.pass().getFirst().out(part.last());
            layers.add(
                    new LayerSigns(
                            i + 1,
                            part.count(),
                            size(before, part.from(), part.count()),
                            gradients[i],
                            moved(part),
                            part.relu()
                                    ? OptionalDouble.of(silent(out, looked.count(), part.width()))
                                    : OptionalDouble.empty(),
                            Spread.of(weights, part.from(), part.count()),
                            Spread.of(out, 0, looked.count() * part.width())));
        }
        return new Signs(epoch, rate, batches, looked.count(), layers);
    }

    private Rows look() {
        if (rows.count() == 0) rows = gather();
        rows.pass().getFirst().forward(rows.inputs(), rows.count());
        return rows;
    }

    private Rows gather() {
        int all = examples.truth().length;
        int count = Math.min(all, Math.clamp(all / PART, FEWEST_ROWS, MOST_ROWS));
        int width = network.inputs();
        float[] inputs = new float[count * width];
        for (int i = 0; i < count; i++) {
            int row = (int) ((long) i * all / count);
            System.arraycopy(examples.inputs().cells(), row * width, inputs, i * width, width);
        }
        return new Rows(count, inputs, List.of(network.begin(count, weights, kernels)));
    }

    private double moved(Part part) {
        double squares = 0;
        for (int i = part.from(); i < part.from() + part.count(); i++) {
            double by = (double) weights[i] - before[i];
            squares += by * by;
        }
        return StrictMath.sqrt(squares);
    }

    private static double size(float[] values, int from, int count) {
        double squares = 0;
        for (int i = from; i < from + count; i++) squares += (double) values[i] * values[i];
        return StrictMath.sqrt(squares);
    }

    private static double silent(float[] out, int rows, int units) {
        int silent = 0;
        for (int unit = 0; unit < units; unit++) {
            int row = 0;
            while (row < rows && !(out[row * units + unit] > 0)) row++;
            if (row == rows) silent++;
        }
        return units == 0 ? 0 : (double) silent / units;
    }
}
