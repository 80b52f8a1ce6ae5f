package org.fundi.engine.network;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.setting.Refusal;

/// A network that learns one epoch at a time for as long as somebody wishes, and may be looked at,
/// taken back and changed by hand in between. Epoch by epoch it has the bits of a network that is
/// trained in one go. It belongs to one thread.
public final class LiveTraining {
    private final Relay relay;
    private final Exercise<?> exercise;

    private LiveTraining(Relay relay, Exercise<?> exercise) {
        this.relay = relay;
        this.exercise = exercise;
    }

    /// @param inputs *rows x features*
    /// @param chance the run's, as a training has it
    /// @param state to go on from, as [#state] gave it; empty for the beginning
    /// @throws Refusal where the state belongs to another network
    public static LiveTraining begin(
            NeuralNetwork network,
            Matrix inputs,
            Target target,
            Chance chance,
            Optional<byte[]> state) {
        Exercise<?> exercise = Exercise.of(inputs, target, network.loss());
        Relay relay =
                new Relay(network, exercise.examples(), exercise.loss(), chance::named, state);
        return new LiveTraining(relay, exercise);
    }

    /// Epochs finished.
    public int epoch() {
        return relay.trainer().epoch();
    }

    /// Learns one epoch more.
    ///
    /// @param left asked after each batch: whether somebody needs the network as it was, now
    /// @return false where it was left, and nothing has changed
    /// @throws DivergedException where its numbers ran away; nothing has changed then
    public boolean learn(BooleanSupplier left) {
        Trainer trainer = relay.nextEpoch();
        Checkpoint before = trainer.state();
        boolean whole = false;
        try {
            while (trainer.batchesDone() < trainer.batches() && !left.getAsBoolean()) {
                trainer.batch();
            }
            if (trainer.batchesDone() == trainer.batches()) {
                trainer.endEpoch();
                whole = true;
            }
        } finally {
            if (!whole) trainer.restore(before);
        }
        return whole;
    }

    /// The network as it stands.
    public TrainedNetwork<?> model() {
        return learnt(exercise);
    }

    private <P extends Prediction> TrainedNetwork<P> learnt(Exercise<P> of) {
        return relay.trainer().learnt(of);
    }

    /// Gives one weight another value, from which learning goes on.
    ///
    /// @param weight in network order
    /// @param value finite
    public void type(int weight, float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("a weight must be finite, not " + value);
        }
        Checkpoint typed = relay.trainer().state();
        typed.weights()[weight] = value;
        relay.trainer().restore(typed);
    }

    /// All that is needed to go on from here.
    public byte[] state() {
        return SavedCheckpoint.write(relay.trainer().state());
    }
}
