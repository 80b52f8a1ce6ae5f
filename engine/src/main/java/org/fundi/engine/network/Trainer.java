package org.fundi.engine.network;

import java.util.Locale;
import java.util.function.IntFunction;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.setting.Refusal;

/// The machine that trains a network: one batch at a time, with its whole state to be had and to be
/// put back at any moment. After [#begin] a batch allocates nothing. It belongs to one thread.
///
/// Each epoch shows every row once, in an order drawn afresh; the last, smaller batch counts too.
public final class Trainer {
    private final Network network;
    private final TrainingPlan plan;
    private final Examples examples;
    private final IntFunction<Chance> shuffle;
    private final Kernels kernels = Kernels.begin();
    private final float[] weights;
    private final NetworkPass pass;
    private final Optimiser.Stepper stepper;
    private final Shrinkage shrinkage;
    private final int[] order;
    private final float[] batchInputs;
    private final float[] batchTruth;
    private final float[] slope;
    private final Inside inside;
    private int epoch;
    private int done;
    private double lossSum;

    private Trainer(
            Network network, TrainingPlan plan, Examples examples, IntFunction<Chance> shuffle) {
        this.network = network;
        this.plan = plan;
        this.examples = examples;
        this.shuffle = shuffle;
        int rows = Math.min(plan.batchSize(), examples.truth().length);
        weights = network.weights();
        pass = network.begin(rows, weights, kernels);
        shrinkage = new Shrinkage(network, plan.l2());
        stepper = plan.optimiser().begin(weights.length, shrinkage.windows());
        order = new int[examples.truth().length];
        batchInputs = new float[rows * network.inputs()];
        batchTruth = new float[rows];
        slope = new float[rows * network.outputs()];
        inside = new Inside(network, examples, weights, kernels);
        drawOrder();
    }

    /// @param network where to start from; not changed
    /// @param shuffle the stream of chance of each epoch
    static Trainer begin(
            Network network, TrainingPlan plan, Examples examples, IntFunction<Chance> shuffle) {
        return new Trainer(network, plan, examples, shuffle);
    }

    /// Epochs finished.
    public int epoch() {
        return epoch;
    }

    /// Batches of this epoch that are done.
    public int batchesDone() {
        return done;
    }

    /// Batches in an epoch.
    public int batches() {
        return (order.length + plan.batchSize() - 1) / plan.batchSize();
    }

    /// The mean loss over the rows of this epoch so far, each as it was met; without shrinkage.
    public double loss() {
        int rows = Math.min(order.length, done * plan.batchSize());
        return rows == 0 ? Double.NaN : lossSum / rows;
    }

    /// The network as it stands, a copy.
    public Network network() {
        return network.with(weights);
    }

    /// Of this machine's thread; others may only begin after them.
    Kernels kernels() {
        return kernels;
    }

    /// Shows the next batch and moves the weights once.
    ///
    /// @return the batch's mean loss before the move
    /// @throws DivergedException when the loss is no longer finite
    public double batch() {
        if (done >= batches()) throw new IllegalStateException("the epoch has no batch left");
        int from = done * plan.batchSize();
        int rows = Math.min(plan.batchSize(), order.length - from);
        gather(from, rows);
        float[] out = pass.forward(batchInputs, rows);
        double loss = plan.loss().slope(out, batchTruth, rows, slope);
        if (!Double.isFinite(loss)) throw diverged();
        float[] slopes = pass.backward(slope, rows);
        shrinkage.add(weights, slopes);
        if (done + 1 == batches()) inside.beforeMove(slopes, plan.rate());
        stepper.step(weights, slopes, plan.rate());
        lossSum += loss * rows;
        done++;
        kernels.rest();
        return loss;
    }

    /// Ends an epoch whose batches are all done.
    ///
    /// @throws DivergedException when a weight is no longer finite
    public void endEpoch() {
        if (done != batches()) {
            throw new IllegalStateException(
                    "%d batches of this epoch are still to do".formatted(batches() - done));
        }
        for (float weight : weights) if (!Float.isFinite(weight)) throw diverged();
        epoch++;
        done = 0;
        lossSum = 0;
        drawOrder();
    }

    /// How the network looks from inside, right after [#endEpoch].
    public Signs signs() {
        return inside.signs(epoch, batches());
    }

    /// Everything needed to go on from here.
    public Checkpoint state() {
        return new Checkpoint(epoch, done, lossSum, weights.clone(), stepper.state());
    }

    /// Goes back (or on) to that moment.
    ///
    /// @throws Refusal where it is no moment of this training
    public void restore(Checkpoint checkpoint) {
        if (checkpoint.weights().length != weights.length || checkpoint.batches() > batches()) {
            throw new Refusal(
                    "the moment to go on from belongs to another network (%,d weights, not %,d)"
                            .formatted(checkpoint.weights().length, weights.length),
                    "train the model again from the beginning");
        }
        epoch = checkpoint.epoch();
        done = checkpoint.batches();
        lossSum = checkpoint.lossSum();
        System.arraycopy(checkpoint.weights(), 0, weights, 0, weights.length);
        stepper.restore(checkpoint.optimiser());
        drawOrder();
    }

    private void drawOrder() {
        for (int i = 0; i < order.length; i++) order[i] = i;
        shuffle.apply(epoch).draws().shuffle(order);
    }

    private void gather(int from, int rows) {
        float[] cells = examples.inputs().cells();
        int width = network.inputs();
        for (int i = 0; i < rows; i++) {
            int row = order[from + i];
            System.arraycopy(cells, row * width, batchInputs, i * width, width);
            batchTruth[i] = examples.truth()[row];
        }
    }

    private DivergedException diverged() {
        for (int i = 0; i < weights.length; i++) {
            if (!Float.isFinite(weights[i])) return new DivergedException(epoch, network.name(i));
        }
        int largest = 0;
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) > Math.abs(weights[largest])) largest = i;
        }
        return new DivergedException(
                epoch,
                String.format(
                        Locale.ROOT,
                        "the loss (%s had grown to %.3g)",
                        network.name(largest),
                        weights[largest]));
    }
}
