package org.fundi.engine.network;

import java.util.Objects;
import java.util.Optional;

/// The trainers of one run, one after the other: a new one where a fork changes the settings. What
/// was learnt goes on; an optimiser of another kind and a schedule that was changed begin afresh.
final class Relay {
    private final NeuralNetwork network;
    private final Examples examples;
    private final Loss loss;
    private final Streams streams;
    private NeuralNetwork now;
    private Trainer trainer;

    /// @param state where the run was interrupted; empty for its beginning
    Relay(
            NeuralNetwork network,
            Examples examples,
            Loss loss,
            Streams streams,
            Optional<byte[]> state) {
        this.network = network;
        this.examples = examples;
        this.loss = loss;
        this.streams = streams;
        var interrupted = state.map(SavedCheckpoint::read);
        now = network.at(interrupted.map(Relay::epochOf).orElse(0));
        trainer = now.trainer(examples, loss, streams);
        interrupted.ifPresent(trainer::restore);
    }

    /// Which epoch made a moment: one at the end of an epoch belongs to that one.
    private static int epochOf(Checkpoint moment) {
        return moment.batches() > 0 ? moment.epoch() : Math.max(0, moment.epoch() - 1);
    }

    Trainer trainer() {
        return trainer;
    }

    /// The trainer of the epoch that begins or goes on.
    Trainer nextEpoch() {
        NeuralNetwork next = network.at(trainer.epoch());
        // Asks first whether it is the same one, which it is where nothing was forked: Java's first
        // comparison of two records takes as long as a whole epoch of a small network.
        if (!Objects.equals(next, now)) {
            Trainer changed = next.trainer(examples, loss, streams);
            changed.restore(carried(trainer.state(), changed.state(), next));
            trainer = changed;
            now = next;
        }
        return trainer;
    }

    private Checkpoint carried(Checkpoint was, Checkpoint fresh, NeuralNetwork next) {
        boolean remembers =
                next.optimiser().kind() == now.optimiser().kind()
                        && was.optimiser().memory().size() == fresh.optimiser().memory().size();
        boolean onTime = next.schedule().equals(now.schedule()) && next.epochs() == now.epochs();
        return new Checkpoint(
                was.epoch(),
                was.batches(),
                was.lossSum(),
                was.weights(),
                remembers ? was.optimiser() : fresh.optimiser(),
                onTime ? was.pacer() : fresh.pacer(),
                was.gathered());
    }
}
