package org.fundi.engine.network;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;

/// The rows under way: which ones, in the order of their epoch, and what is done to them before
/// they are shown. Its buffers are allocated once.
final class Batch {
    private static final int SHORT = 8;

    private final Examples examples;
    private final TrainingPlan plan;
    private final Streams streams;
    private final int[] order;
    private final int width;
    private final float[] inputs;
    private final float[] truth;
    private final Loss.Judge judge;
    private final Mixup mixup;
    private int epoch;
    private int number;
    private int rows;

    Batch(Examples examples, TrainingPlan plan, int outputs, Streams streams, Kernels kernels) {
        this.examples = examples;
        this.plan = plan;
        this.streams = streams;
        order = new int[examples.truth().length];
        width = examples.inputs().columns();
        int most = Math.min(plan.batchSize(), order.length);
        inputs = new float[most * width];
        truth = new float[most];
        judge = plan.loss().begin(most, kernels);
        boolean mixes = plan.blur().mixup() > 0;
        mixup = new Mixup(plan.blur().mixup(), mixes ? most : 0, mixes ? outputs : 0);
    }

    /// Batches in an epoch.
    int count() {
        return (order.length + plan.batchSize() - 1) / plan.batchSize();
    }

    /// Rows in an epoch.
    int all() {
        return order.length;
    }

    /// Draws the order of an epoch's rows.
    void shuffle(int epoch) {
        this.epoch = epoch;
        for (int i = 0; i < order.length; i++) order[i] = i;
        streams.chance("shuffle", epoch).draws().shuffle(order);
    }

    /// Fetches the rows of a batch of this epoch.
    ///
    /// @return how many there are
    int gather(int number) {
        this.number = number;
        int from = number * plan.batchSize();
        rows = Math.min(plan.batchSize(), order.length - from);
        float[] cells = examples.inputs().cells();
        for (int i = 0; i < rows; i++) {
            int row = order[from + i];
            copyRow(cells, row * width, i * width);
            truth[i] = examples.truth()[row];
        }
        if (plan.blur().noise() > 0) addNoise();
        if (plan.blur().mixup() > 0) {
            mixup.draw(streams.chance("mixup", epoch, number), rows);
            mixup.mix(inputs, truth, rows, width);
        }
        return rows;
    }

    /// A short row is copied sooner by hand.
    private void copyRow(float[] cells, int from, int to) {
        if (width < SHORT) for (int j = 0; j < width; j++) inputs[to + j] = cells[from + j];
        else System.arraycopy(cells, from, inputs, to, width);
    }

    private void addNoise() {
        Chance.Draws draws = streams.chance("noise", epoch, number).draws();
        double size = plan.blur().noise();
        for (int i = 0; i < rows * width; i++) inputs[i] += (float) (size * draws.nextGaussian());
    }

    /// *rows x features*.
    float[] inputs() {
        return inputs;
    }

    /// The rows gathered last, in the order they are shown.
    List<Integer> shown() {
        int from = number * plan.batchSize();
        return Arrays.stream(order, from, from + rows).boxed().toList();
    }

    /// What is asked of them, one a row from its start.
    float[] truth() {
        return truth;
    }

    /// @param out what the network gave for these rows
    /// @param slope receives how the mean loss changes with each of them
    /// @return the mean loss
    double loss(float[] out, float[] slope) {
        double own = judge.slope(out, truth, rows, slope);
        return plan.blur().mixup() > 0 ? mixup.loss(judge, own, out, slope, rows) : own;
    }

    /// Zhang, Cisse, Dauphin and Lopez-Paz, *mixup: beyond empirical risk minimization*, 2018: each
    /// row becomes a mixture of itself and another of its batch, and so does what is asked of it.
    /// One share a batch, drawn from the beta distribution with both parameters alike (Jöhnk,
    /// *Erzeugung von betaverteilten und gammaverteilten Zufallszahlen*, 1964).
    private static final class Mixup {
        private final double evenness;
        private final int outputs;
        private final int[] partner;
        private final float[] partnerTruth;
        private final float[] other;
        private float[] unmixed = {};
        private double share = 1;

        Mixup(double evenness, int rows, int outputs) {
            this.evenness = evenness;
            this.outputs = outputs;
            partner = new int[rows];
            partnerTruth = new float[rows];
            other = new float[rows * outputs];
        }

        void draw(Chance chance, int rows) {
            Chance.Draws draws = chance.draws();
            share = share(draws);
            for (int i = 0; i < partner.length; i++) partner[i] = i;
            for (int i = rows - 1; i > 0; i--) {
                int j = draws.nextInt(i + 1);
                int kept = partner[i];
                partner[i] = partner[j];
                partner[j] = kept;
            }
        }

        /// By logarithms, since the powers themselves may be too small for a number.
        private double share(Chance.Draws draws) {
            while (true) {
                double one = StrictMath.log(1 - draws.nextDouble()) / evenness;
                double two = StrictMath.log(1 - draws.nextDouble()) / evenness;
                if (StrictMath.exp(one) + StrictMath.exp(two) <= 1)
                    return 1 / (1 + StrictMath.exp(two - one));
            }
        }

        void mix(float[] inputs, float[] truth, int rows, int width) {
            if (unmixed.length < inputs.length) unmixed = new float[inputs.length];
            System.arraycopy(inputs, 0, unmixed, 0, rows * width);
            float own = (float) share;
            float theirs = (float) (1 - share);
            for (int row = 0; row < rows; row++) {
                partnerTruth[row] = truth[partner[row]];
                int to = row * width;
                int from = partner[row] * width;
                for (int j = 0; j < width; j++) {
                    inputs[to + j] = own * unmixed[to + j] + theirs * unmixed[from + j];
                }
            }
        }

        double loss(Loss.Judge judge, double own, float[] out, float[] slope, int rows) {
            Arrays.fill(other, 0f);
            double theirs = judge.slope(out, partnerTruth, rows, other);
            float ownShare = (float) share;
            float theirShare = (float) (1 - share);
            for (int i = 0; i < rows * outputs; i++) {
                slope[i] = ownShare * slope[i] + theirShare * other[i];
            }
            return share * own + (1 - share) * theirs;
        }
    }
}
