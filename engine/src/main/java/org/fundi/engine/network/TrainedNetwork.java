package org.fundi.engine.network;

import java.util.LinkedHashMap;
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
        double[] said = new double[inputs.rows() * loss.answers()];
        for (int from = 0; from < inputs.rows(); from += most) {
            int rows = Math.min(most, inputs.rows() - from);
            System.arraycopy(inputs.cells(), from * width, in, 0, rows * width);
            loss.answer(pass.forward(in, rows), rows, said, from * loss.answers());
            kernels.rest();
        }
        return said;
    }

    private static final class OfClasses extends TrainedNetwork<ClassProbabilities> {
        private final int classes;

        OfClasses(Network network, Loss loss, Kernels before) {
            super(network, loss, before);
            classes = loss.answers();
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
