package org.fundi.app.inside;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fundi.app.train.LiveRun;
import org.fundi.app.workspace.Basis;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.film.Film;
import org.fundi.engine.film.Films;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OneBatch;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// A training whose batches can be opened: a run of a network, or a small network of its own.
///
/// @param number of the run; empty for the small network
/// @param epochs that have batches to be opened, at least 1
record Source(
        NeuralNetwork network,
        Basis basis,
        long seed,
        Film film,
        Optional<Integer> number,
        int epochs) {
    private static final int UNITS = 4;
    private static final int ROWS = 5;
    private static final int EPOCHS = 60;
    private static final double RATE = 0.03;

    /// Empty for what is no network. A run without a finished epoch has a first one all the same:
    /// its first batches may be all there is of a run that diverged.
    static Optional<Source> of(LiveRun run) {
        if (!(run.algorithm() instanceof NeuralNetwork network)) return Optional.empty();
        return Optional.of(
                new Source(
                        network,
                        run.basis(),
                        run.seed(),
                        run.film(),
                        Optional.of(run.number()),
                        Math.max(1, run.done())));
    }

    /// A network small enough to be followed number by number, on these rows.
    static Source small(Basis basis) {
        NeuralNetwork small =
                new NeuralNetwork(
                        List.of(UNITS),
                        Activation.TANH,
                        OptimiserSettings.USUAL,
                        RATE,
                        ROWS,
                        EPOCHS,
                        0);
        Film none = Films.usual().begin();
        return new Source(small, basis, basis.study().seed(), none, Optional.empty(), EPOCHS);
    }

    /// Whether it is the same training, whatever it has learnt meanwhile.
    boolean isOf(Source other) {
        return number.equals(other.number())
                && network.equals(other.network())
                && basis.equals(other.basis());
    }

    /// Batches in the epoch after so many; a fork may have changed how many.
    int batchesIn(int epoch) {
        return network.batchesIn(epoch, rows());
    }

    int rows() {
        return basis.prepared().training().truth().size();
    }

    /// All batches it has learnt from.
    long all() {
        return before(epochs);
    }

    /// Batches in the first so many epochs.
    long before(int epoch) {
        long batches = 0;
        for (int each = 0; each < epoch; each++) batches += batchesIn(each);
        return batches;
    }

    /// Where a batch stands.
    ///
    /// @param batch of all, from 0
    private Place place(long batch) {
        int epoch = 0;
        long left = batch;
        while (left >= batchesIn(epoch)) left -= batchesIn(epoch++);
        return new Place(epoch, (int) left);
    }

    /// Opens a batch. Not on the screen's thread.
    ///
    /// @param batch of all, from 0
    Sheets open(long batch, BooleanSupplier left) {
        Prepared prepared = basis.prepared();
        Place place = place(batch);
        Algorithm algorithm = network;
        Experiment experiment = new Experiment(algorithm, basis.judging(), seed, 1);
        Optional<byte[]> state =
                batch == 0
                        ? Optional.empty()
                        : new Replay(experiment, prepared, film).at(place, left).state();
        Prepared.Part training = prepared.training();
        OneBatch opened =
                network.oneBatch(training.inputs(), training.truth(), Chance.of(seed), state);
        return new Sheets(opened, prepared.features(), names(training.truth()));
    }

    private static List<String> names(Target truth) {
        return switch (truth) {
            case Classes classes -> classes.names();
            case Values _ -> List.of();
        };
    }
}
