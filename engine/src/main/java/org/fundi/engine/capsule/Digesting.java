package org.fundi.engine.capsule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.math.Chance;

/// Trains a run and digests what comes of it: after each step where it is cheap to, at the end for
/// all.
final class Digesting implements Training {
    /// More steps than this are digested at even distances.
    private static final int MOST = 500;

    private final Chance chance;
    private final int steps;
    private final int apart;
    private final IntConsumer stepped;
    private final BooleanSupplier left;
    private final List<Digest> digests = new ArrayList<>();

    private Digesting(long seed, int steps, IntConsumer stepped, BooleanSupplier left) {
        this.chance = Chance.of(seed);
        this.steps = steps;
        this.apart = Math.max(1, (steps + MOST - 1) / MOST);
        this.stepped = stepped;
        this.left = left;
    }

    /// @param steps after which it ends
    /// @param stepped told the steps done
    /// @param left whether nobody waits any more
    /// @throws CancelledException where it was left
    static List<Digest> of(
            Experiment experiment,
            Prepared prepared,
            int steps,
            IntConsumer stepped,
            BooleanSupplier left) {
        Digesting training = new Digesting(experiment.seed(), steps, stepped, left);
        List<Digest> digests = training.digests;
        Model<?> last;
        try {
            last = experiment.fit(prepared, training);
        } catch (DivergedException away) {
            digests.add(Digest.ofADivergence(away.step(), away.culprit()));
            return List.copyOf(digests);
        }
        boolean done = !digests.isEmpty() && digests.getLast().step() == steps;
        if (!done) digests.add(of(steps, last));
        return List.copyOf(digests);
    }

    private static Digest of(int step, Model<?> model) {
        return model instanceof WeightedModel<?> weighted
                ? Digest.of(step, weighted)
                : Digest.whole(step, model);
    }

    @Override
    public Chance chance(String name, long... index) {
        return chance.named(name, index);
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public boolean keepGoing(int step, int planned, Supplier<? extends Model<?>> soFar) {
        leave();
        stepped.accept(step);
        if (step % apart == 0 || step == steps) {
            if (soFar.get() instanceof WeightedModel<?> model) digests.add(Digest.of(step, model));
        }
        return step < Math.min(planned, steps);
    }

    @Override
    public void batchDone(int step, int batch, int batches, Supplier<? extends Model<?>> soFar) {
        leave();
    }

    private void leave() {
        if (left.getAsBoolean()) throw new CancelledException();
    }
}
