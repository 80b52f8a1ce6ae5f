package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Matrix;

/// One batch taken apart: every number that the trainer worked out while it learnt from it, copied.
public final class OneBatch {
    private static final double BY = 1e-3;

    /// In float a smaller step would drown in rounding.
    private static final double COARSELY_BY = 1e-2;

    private static final double ROUNDING = 1e-5;

    private final Place place;
    private final Network network;
    private final Matrix inputs;
    private final List<Stage> stages;
    private final Judged judged;
    private final Move move;
    private final byte[] next;
    private final Optional<DoubleLoss> precisely;
    private final ToDoubleFunction<float[]> lossWith;

    /// Which batch it is.
    ///
    /// @param epoch epochs finished before
    /// @param batch of the epoch, from 0
    /// @param batches in an epoch
    /// @param rows the training rows shown, from 0, in the order they were shown
    public record Place(int epoch, int batch, int batches, List<Integer> rows) {
        public Place {
            rows = List.copyOf(rows);
        }
    }

    OneBatch(
            Place place,
            Network network,
            Matrix inputs,
            List<Stage> stages,
            Judged judged,
            Move move,
            byte[] next,
            Optional<DoubleLoss> precisely,
            ToDoubleFunction<float[]> lossWith) {
        this.place = place;
        this.network = network;
        this.inputs = inputs;
        this.stages = List.copyOf(stages);
        this.judged = judged;
        this.move = move;
        this.next = next;
        this.precisely = precisely;
        this.lossWith = lossWith;
    }

    public Place place() {
        return place;
    }

    /// The network before the batch.
    public Network network() {
        return network;
    }

    /// *rows x features*, as they were shown.
    public Matrix inputs() {
        return inputs;
    }

    /// What each layer did, the first first.
    public List<Stage> stages() {
        return stages;
    }

    public Judged judged() {
        return judged;
    }

    public Move move() {
        return move;
    }

    /// Where the trainer stands after it, to open the batch that follows.
    public byte[] next() {
        return next.clone();
    }

    /// @param weight in network order
    public Nudge nudge(int weight) {
        if (precisely.isPresent()) {
            DoubleLoss loss = precisely.get();
            double up = loss.at(move.before(), weight, BY);
            return new Nudge(BY, up, loss.at(move.before(), weight, -BY), true);
        }
        double up = lossWith.applyAsDouble(nudged(weight, COARSELY_BY));
        double down = lossWith.applyAsDouble(nudged(weight, -COARSELY_BY));
        return new Nudge(COARSELY_BY, up, down, false);
    }

    private float[] nudged(int weight, double by) {
        float[] weights = move.before().clone();
        weights[weight] += (float) by;
        return weights;
    }

    /// Copies what a trainer works out while it does a batch.
    static final class Copying implements Onlooker {
        private final Map<Slopes, float[]> seen = new EnumMap<>(Slopes.class);

        @Override
        public void see(Slopes what, float[] slopes) {
            seen.put(what, slopes.clone());
        }

        /// The slopes at this point of their way, or the last before it that there were.
        float[] at(Slopes what) {
            float[] found = new float[0];
            for (Slopes each : Slopes.values()) {
                if (each.compareTo(what) <= 0) found = seen.getOrDefault(each, found);
            }
            return found;
        }
    }

    /// What the layers did, from the buffers of a pass that has just gone forward and back.
    static List<Stage> stages(Network network, NetworkPass pass, Matrix inputs, float[] slope) {
        List<Stage> stages = new ArrayList<>();
        int rows = inputs.rows();
        int from = 0;
        Matrix in = inputs;
        List<Layer> layers = network.layers();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            int width = layer.outputs(in.columns());
            boolean last = i == layers.size() - 1;
            Matrix out = copy(pass.out(i), rows, width);
            Matrix delta = copy(last ? slope : pass.back(i + 1), rows, width);
            stages.add(new Stage(i, layer, from, in, out, delta));
            from += layer.weightCount(in.columns());
            in = out;
        }
        return stages;
    }

    static Matrix copy(float[] cells, int rows, int columns) {
        return Matrix.of(rows, columns, Arrays.copyOf(cells, rows * columns));
    }

    /// @param out the last layer's numbers
    static Judged judged(Loss loss, Matrix out, float[] truth, double mean, double after) {
        List<Double> rows = new ArrayList<>();
        float[] scratch = new float[out.columns()];
        Loss.Judge judge = loss.begin(1, Kernels.begin());
        double sum = 0;
        for (int row = 0; row < out.rows(); row++) {
            double own = judge.slope(out.row(row), new float[] {truth[row]}, 1, scratch);
            rows.add(own);
            sum += own;
        }
        boolean plain = Math.abs(sum / rows.size() - mean) <= ROUNDING * Math.max(1, mean);
        double[] said = new double[out.rows() * loss.answers()];
        loss.answer(out.cells(), out.rows(), said, 0);
        float[] cells = new float[said.length];
        for (int i = 0; i < cells.length; i++) cells[i] = (float) said[i];
        return new Judged(
                loss,
                plain,
                Matrix.of(truth.length, 1, truth),
                Matrix.of(out.rows(), loss.answers(), cells),
                rows,
                mean,
                after);
    }

    /// The batch's loss with other weights, by a pass of its own: nothing of the trainer moves.
    static ToDoubleFunction<float[]> lossWith(
            Network network,
            Batch batch,
            Matrix inputs,
            Streams streams,
            Place place,
            int outputs) {
        return weights -> {
            int rows = inputs.rows();
            NetworkPass pass = network.begin(rows, weights.clone(), Kernels.begin());
            pass.learn(streams, place.epoch(), place.batch());
            float[] out = pass.forward(inputs.cells(), rows);
            return batch.loss(out, new float[rows * outputs]);
        };
    }
}
