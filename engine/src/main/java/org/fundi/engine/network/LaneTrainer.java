package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Lanes;

/// The machine that trains one network from several seeds at once, a batch of each at a time: lane
/// by lane what [Trainer] does, bit for bit. After its beginning a batch allocates nothing. It
/// belongs to one thread.
///
/// What a network may consist of is told by [LaneFit#of].
final class LaneTrainer {
    private final Network network;
    private final TrainingPlan plan;
    private final Lanes lanes = Lanes.begin();
    private final LaneBatch batch;
    private final float[] weights;
    private final float[] before;
    private final LanePass pass;
    private final Optimiser.Stepper stepper;
    private final Schedule.Pacer pacer;
    private final Shrinkage shrinkage;
    private final GatheredSlopes gathered;
    private final LaneLoss loss;
    private final float[] slope;
    private final double[] losses = new double[Lanes.COUNT];
    private final List<Optional<DivergedException>> diverged = new ArrayList<>();
    private int epoch;
    private int done;

    /// @param fresh the network as each seed begins it
    /// @param streams of each seed
    LaneTrainer(
            List<Network> fresh,
            TrainingPlan plan,
            Examples examples,
            List<? extends Streams> streams) {
        this.network = fresh.getFirst();
        this.plan = plan;
        batch = new LaneBatch(examples, plan.batchSize(), streams);
        int rows = Math.min(plan.batchSize(), batch.all());
        weights = new float[network.weightCount() * Lanes.COUNT];
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            float[] own = fresh.get(lane).weights();
            for (int i = 0; i < own.length; i++) weights[i * Lanes.COUNT + lane] = own[i];
            diverged.add(Optional.empty());
        }
        before = weights.clone();
        pass = new LanePass(network.inputs(), network.layers(), rows, weights, lanes);
        shrinkage = new Shrinkage(network, plan.penalties(), Lanes.COUNT);
        stepper = plan.optimiser().begin(weights.length, shrinkage.windows());
        pacer = plan.schedule().begin(plan.epochs());
        gathered = new GatheredSlopes(plan.gathered(), weights.length);
        loss = LaneLoss.of(plan.loss(), rows, lanes);
        slope = new float[rows * network.outputs() * Lanes.COUNT];
        batch.shuffle(epoch);
    }

    /// Epochs finished.
    int epoch() {
        return epoch;
    }

    boolean hasBatchLeft() {
        return done < batch.count();
    }

    /// The network of a lane as it stands, a copy.
    Network network(int lane) {
        return network.with(weights(lane));
    }

    private float[] weights(int lane) {
        float[] own = new float[network.weightCount()];
        for (int i = 0; i < own.length; i++) own[i] = weights[i * Lanes.COUNT + lane];
        return own;
    }

    /// Of this machine's thread.
    Kernels kernels() {
        return lanes.kernels();
    }

    /// Why a lane's numbers are no longer finite, where they are not; they then mean nothing.
    Optional<DivergedException> diverged(int lane) {
        return diverged.get(lane);
    }

    /// Shows each lane its next batch and moves its weights once.
    void batch() {
        int rows = batch.gather(done);
        float[] out = pass.forward(batch.inputs(), rows);
        loss.slope(out, batch.truth(), rows, slope, losses);
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            if (!Double.isFinite(losses[lane])) runsAway(lane);
        }
        float[] slopes = pass.backward(slope, rows);
        done++;
        boolean moves = gathered.moveAfter(done, batch.count());
        gathered.join(slopes, rows, moves);
        if (moves) {
            shrinkage.add(weights, slopes);
            stepper.step(weights, slopes, plan.rate() * pacer.factor());
        }
        lanes.rest();
    }

    private void runsAway(int lane) {
        if (diverged.get(lane).isPresent()) return;
        diverged.set(lane, Optional.of(Runaway.of(network, weights(lane), epoch)));
    }

    /// Ends an epoch whose batches are all done.
    void endEpoch() {
        for (int i = 0; i < weights.length; i++) {
            if (!Float.isFinite(weights[i])) runsAway(i % Lanes.COUNT);
        }
        pacer.ended(losses[0]); // of no schedule that looks at it
        epoch++;
        done = 0;
        System.arraycopy(weights, 0, before, 0, weights.length);
        batch.shuffle(epoch);
    }

    /// Takes the epoch under way back: only its weights, to be looked at and not to be trained on.
    void undoEpoch() {
        System.arraycopy(before, 0, weights, 0, weights.length);
    }
}
