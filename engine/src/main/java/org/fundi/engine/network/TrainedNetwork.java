package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;

/// A network that has learnt, with what its last numbers mean.
public abstract sealed class TrainedNetwork<P extends Prediction> implements WeightedModel<P> {
    /// Rows that go through the network at a time when it is asked.
    private static final int ROWS_AT_A_TIME = 256;

    private final Network network;
    private final Loss loss;
    private final Kernels before;

    private TrainedNetwork(Network network, Loss loss, Kernels before) {
        this.network = network;
        this.loss = loss;
        this.before = before;
    }

    /// Tells classes apart.
    ///
    /// @param before the kernels of the run that made it: being asked begins where they have got to
    static TrainedNetwork<ClassProbabilities> ofClasses(
            Network network, Loss loss, Kernels before) {
        return new OfClasses(network, loss, before);
    }

    /// Estimates a number.
    static TrainedNetwork<Estimates> ofNumbers(
            Network network, Loss loss, double centre, double spread, Kernels before) {
        return new OfNumbers(network, loss, centre, spread, before);
    }

    public Network network() {
        return network;
    }

    /// The same network with other weights: what it would say at another place of its landscape.
    ///
    /// @param weights copied; as many as there are
    public abstract TrainedNetwork<P> with(float[] weights);

    Loss loss() {
        return loss;
    }

    Kernels before() {
        return before;
    }

    @Override
    public float[] weights() {
        return network.weights();
    }

    @Override
    public Map<String, int[]> tensors() {
        return network.tensors();
    }

    @Override
    public String describe() {
        return network.describe();
    }

    @Override
    public Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("format", SavedNetwork.FORMAT);
        notes.put("inputs", String.valueOf(network.inputs()));
        notes.put(
                "layers",
                network.layers().stream().map(Layer::key).collect(Collectors.joining(" ")));
        notes.put("loss", loss.key());
        return notes;
    }

    @Override
    public byte[] saved() {
        return SavedNetwork.write(this);
    }

    /// What the network says, *rows x answers*.
    double[] answers(Matrix inputs) {
        double[] said = new double[inputs.rows() * loss.answers()];
        through(
                inputs,
                (pass, out, from, rows) -> loss.answer(out, rows, said, from * loss.answers()));
        return said;
    }

    /// What every unit gives on some rows: a matrix *rows x units* for each layer of weights, after
    /// its curve and all else that stands before the next.
    public List<Matrix> activations(Matrix inputs) {
        int[] lasts = network.lastsOfBlocks();
        float[][] cells = new float[lasts.length][];
        through(
                inputs,
                (pass, out, from, rows) -> {
                    for (int i = 0; i < lasts.length; i++) {
                        int width = network.width(lasts[i]);
                        if (from == 0) cells[i] = new float[inputs.rows() * width];
                        System.arraycopy(
                                pass.out(lasts[i]), 0, cells[i], from * width, rows * width);
                    }
                });
        List<Matrix> all = new ArrayList<>();
        for (int i = 0; i < lasts.length; i++) {
            all.add(Matrix.of(inputs.rows(), network.width(lasts[i]), cells[i]));
        }
        return all;
    }

    /// Sees some rows come out of the network.
    private interface Seen {
        /// @param from which row of all is the first of these
        void rows(NetworkPass pass, float[] out, int from, int rows);
    }

    private void through(Matrix inputs, Seen seen) {
        if (inputs.columns() != network.inputs()) {
            throw new IllegalArgumentException(
                    "the network takes %d features, not %d"
                            .formatted(network.inputs(), inputs.columns()));
        }
        int width = inputs.columns();
        int most = Math.min(ROWS_AT_A_TIME, Math.max(1, inputs.rows()));
        Kernels kernels = Kernels.after(before);
        NetworkPass pass = network.begin(most, kernels);
        float[] in = new float[most * width];
        for (int from = 0; from < inputs.rows(); from += most) {
            int rows = Math.min(most, inputs.rows() - from);
            System.arraycopy(inputs.cells(), from * width, in, 0, rows * width);
            seen.rows(pass, pass.forward(in, rows), from, rows);
            kernels.rest();
        }
    }

    private static final class OfClasses extends TrainedNetwork<ClassProbabilities> {
        private final int classes;

        OfClasses(Network network, Loss loss, Kernels before) {
            super(network, loss, before);
            classes = loss.answers();
        }

        @Override
        public OfClasses with(float[] weights) {
            return new OfClasses(network().with(weights), loss(), before());
        }

        @Override
        public ClassProbabilities predict(Matrix inputs) {
            return new ClassProbabilities(classes, answers(inputs));
        }
    }

    private static final class OfNumbers extends TrainedNetwork<Estimates> {
        private final double centre;
        private final double spread;

        OfNumbers(Network network, Loss loss, double centre, double spread, Kernels before) {
            super(network, loss, before);
            this.centre = centre;
            this.spread = spread;
        }

        @Override
        public OfNumbers with(float[] weights) {
            return new OfNumbers(network().with(weights), loss(), centre, spread, before());
        }

        @Override
        public Estimates predict(Matrix inputs) {
            double[] values = answers(inputs);
            for (int row = 0; row < values.length; row++) {
                values[row] = centre + spread * values[row];
            }
            return new Estimates(values);
        }

        @Override
        public Map<String, String> notes() {
            Map<String, String> notes = super.notes();
            notes.put("centre", Double.toString(centre));
            notes.put("spread", Double.toString(spread));
            return notes;
        }
    }
}
