package org.fundi.engine.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.setting.Refusal;

/// The machine that trains a network: one batch at a time, with its whole state to be had and to be
/// put back at any moment. After [#begin] a batch allocates nothing. It belongs to one thread.
///
/// Each epoch shows every row once, in an order drawn afresh; the last, smaller batch counts too.
public final class Trainer {
    /// PyTorch's, so that a gradient of length 0 divides nothing by 0.
    private static final double SMALLEST_LENGTH = 1e-6;

    private final Network network;
    private final TrainingPlan plan;
    private final Streams streams;
    private final Batch batch;
    private final Kernels kernels = Kernels.begin();
    private final float[] weights;
    private final NetworkPass pass;
    private final Optimiser.Stepper stepper;
    private final Schedule.Pacer pacer;
    private final Shrinkage shrinkage;
    private final GatheredSlopes gathered;
    private final float[] slope;
    private final Inside inside;
    private int epoch;
    private int done;
    private double lossSum;
    private Onlooker onlooker = Onlooker.NONE;

    private Trainer(Network network, TrainingPlan plan, Examples examples, Streams streams) {
        this.network = network;
        this.plan = plan;
        this.streams = streams;
        batch = new Batch(examples, plan, network.outputs(), streams, kernels);
        int rows = Math.min(plan.batchSize(), batch.all());
        weights = network.weights();
        pass = network.begin(rows, weights, kernels);
        shrinkage = new Shrinkage(network, plan.penalties());
        stepper = plan.optimiser().begin(weights.length, shrinkage.windows());
        pacer = plan.schedule().begin(plan.epochs());
        gathered = new GatheredSlopes(plan.gathered(), weights.length);
        slope = new float[Kernels.room(rows * network.outputs())];
        inside = new Inside(network, examples, weights, kernels);
        batch.shuffle(epoch);
    }

    /// @param network where to start from; not changed
    /// @param streams where its chance comes from
    static Trainer begin(Network network, TrainingPlan plan, Examples examples, Streams streams) {
        return new Trainer(network, plan, examples, streams);
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
        return batch.count();
    }

    /// The mean loss over the rows of this epoch so far, each as it was met; without shrinkage.
    public double loss() {
        int rows = Math.min(batch.all(), done * plan.batchSize());
        return rows == 0 ? Double.NaN : lossSum / rows;
    }

    /// The network as it stands, a copy.
    public Network network() {
        return network.with(weights);
    }

    /// What it has learnt so far.
    <P extends Prediction> TrainedNetwork<P> learnt(Exercise<P> exercise) {
        return exercise.model().apply(network(), kernels);
    }

    /// Shows the next batch and moves the weights once.
    ///
    /// @return the batch's mean loss before the move
    /// @throws DivergedException when the loss is no longer finite
    public double batch() {
        if (done >= batches()) throw new IllegalStateException("the epoch has no batch left");
        int rows = batch.gather(done);
        pass.learn(streams, epoch, done);
        float[] out = pass.forward(batch.inputs(), rows);
        double loss = batch.loss(out, slope);
        if (!Double.isFinite(loss)) throw diverged();
        float[] slopes = pass.backward(slope, rows);
        onlooker.see(Onlooker.Slopes.OWN, slopes);
        lossSum += loss * rows;
        done++;
        boolean moves = gathered.moveAfter(done, batches());
        gathered.join(slopes, rows, moves);
        if (moves) move(slopes);
        kernels.rest();
        return loss;
    }

    /// Does the next batch as [#batch] does, and copies out all of it.
    ///
    /// @throws DivergedException when the loss is no longer finite
    OneBatch opened() {
        if (done == batches()) endEpoch();
        Checkpoint before = state();
        OneBatch.Copying copying = new OneBatch.Copying();
        onlooker = copying;
        double loss = batch();
        onlooker = Onlooker.NONE;
        List<Integer> shown = batch.shown();
        OneBatch.Place place =
                new OneBatch.Place(before.epoch(), before.batches(), batches(), shown);
        Matrix inputs = OneBatch.copy(batch.inputs(), shown.size(), network.inputs());
        float[] truth = Arrays.copyOf(batch.truth(), shown.size());
        List<Stage> stages = OneBatch.stages(network, pass, inputs, slope);
        ToDoubleFunction<float[]> lossWith =
                OneBatch.lossWith(network, batch, inputs, streams, place, network.outputs());
        Optional<DoubleLoss> precisely =
                plan.blur().mixup() > 0
                        ? Optional.empty()
                        : DoubleLoss.of(network.layers(), plan.loss(), inputs, truth);
        double after = lossWith.applyAsDouble(weights);
        Judged judged = OneBatch.judged(plan.loss(), stages.getLast().out(), truth, loss, after);
        Move moved = moved(before, copying);
        return new OneBatch(
                place,
                network.with(before.weights()),
                inputs,
                stages,
                judged,
                moved,
                SavedCheckpoint.write(state()),
                precisely,
                lossWith);
    }

    private Move moved(Checkpoint before, OneBatch.Copying copying) {
        return new Move(
                gathered.moveAfter(done, batches()),
                copying.at(Onlooker.Slopes.OWN),
                copying.at(Onlooker.Slopes.GATHERED),
                copying.at(Onlooker.Slopes.CLIPPED),
                copying.at(Onlooker.Slopes.USED),
                plan.optimiser(),
                rate(),
                new Move.Rules(
                        plan.clip(), plan.penalties().l1(), plan.penalties().l2(), plan.gathered()),
                before.weights(),
                weights.clone(),
                before.optimiser(),
                stepper.state());
    }

    private void move(float[] slopes) {
        onlooker.see(Onlooker.Slopes.GATHERED, slopes);
        if (plan.clip() > 0) clip(slopes);
        onlooker.see(Onlooker.Slopes.CLIPPED, slopes);
        shrinkage.add(weights, slopes);
        onlooker.see(Onlooker.Slopes.USED, slopes);
        if (done == batches()) inside.beforeMove(slopes, rate());
        stepper.step(weights, slopes, rate());
    }

    /// Shortens the gradient, penalties left out, where it is longer than allowed.
    private void clip(float[] slopes) {
        double squares = 0;
        for (float each : slopes) squares += (double) each * each;
        double factor = plan.clip() / (StrictMath.sqrt(squares) + SMALLEST_LENGTH);
        if (factor >= 1) return;
        for (int i = 0; i < slopes.length; i++) slopes[i] *= (float) factor;
    }

    /// The learning rate of this epoch.
    public double rate() {
        return plan.rate() * pacer.factor();
    }

    /// Ends an epoch whose batches are all done.
    ///
    /// @throws DivergedException when a weight is no longer finite
    public void endEpoch() {
        if (done != batches()) {
            throw new IllegalStateException(
                    "%d batches of this epoch are still to do".formatted(batches() - done));
        }
        if (!Runaway.isFinite(weights)) throw diverged();
        pacer.ended(loss());
        epoch++;
        done = 0;
        lossSum = 0;
        batch.shuffle(epoch);
    }

    /// How the network looks from inside, right after [#endEpoch].
    public Signs signs() {
        return inside.signs(epoch, batches());
    }

    /// Everything needed to go on from here.
    public Checkpoint state() {
        return new Checkpoint(
                epoch,
                done,
                lossSum,
                weights.clone(),
                stepper.state(),
                pacer.state(),
                gathered.state());
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
        gathered.restore(checkpoint.gathered());
        if (checkpoint.pacer().length > 0) pacer.restore(checkpoint.pacer());
        batch.shuffle(epoch);
    }

    private DivergedException diverged() {
        return Runaway.of(network, weights, epoch);
    }
}
