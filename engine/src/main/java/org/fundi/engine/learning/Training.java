package org.fundi.engine.learning;

import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.math.Chance;

/// What an algorithm may ask of the world around it while it learns.
public interface Training {

    /// The stream of chance at this address below the run's seed: the only source of chance.
    Chance chance(String name, long... index);

    /// How many threads a library may take for itself: 1 inside a comparison. Our own algorithms
    /// take one always; what is learnt must not depend on this number.
    int threads();

    /// Shows the model so far and asks whether to take another step.
    ///
    /// This one call gives an algorithm its progress bar, its live curve, early stopping, Stop (it
    /// returns false and the algorithm hands back what it has) and Cancel.
    ///
    /// @param step steps taken, from 0 (nothing learnt yet)
    /// @param steps steps planned
    /// @param soFar makes the model as it stands; called at once, on this thread, or never
    /// @return false when `step` has reached `steps` or the person wished to stop
    /// @throws CancelledException when the person gave up on this run
    boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar);

    /// Told after each batch by algorithms that learn batch by batch; returns when the person lets
    /// the run go on, so that it can be paused and stepped inside an epoch.
    ///
    /// @param step the epoch under way, from 0
    /// @param batch batches of this epoch done, from 1
    /// @param soFar as in [#keepGoing]
    default void batchDone(int step, int batch, int batches, Supplier<? extends Model<?>> soFar) {}

    /// Whether the person wishes an end, asked inside a step that may take long: what was begun in
    /// it is then left undone. What is learnt in one go then gives up with [CancelledException].
    ///
    /// @throws CancelledException when the person gave up on this run
    default boolean isEndWished() {
        return false;
    }

    /// Where an interrupted run of the same algorithm on the same rows with the same seed stood: a
    /// state it handed to [#remember]. Empty for a run from the beginning.
    default Optional<byte[]> interruptedAt() {
        return Optional.empty();
    }

    /// Offers all that is needed to go on from here, after each batch and each step. Only what
    /// [Algorithm#resumes] offers it.
    ///
    /// @param step steps finished
    /// @param batch batches of the step under way that are done; 0 after a whole step
    /// @param state makes it; called at once, on this thread, or never
    default void remember(int step, int batch, Supplier<byte[]> state) {}

    /// Offers how the model looks from inside, after each step. What has no inside to be seen
    /// offers nothing.
    ///
    /// @param step steps finished, from 1
    /// @param signs makes it; called at once, on this thread, or never
    default void signs(int step, Supplier<Signs> signs) {}

    /// A training that nobody watches, for tests and scripts.
    static Training quiet(long seed) {
        Chance root = Chance.of(seed);
        return new Training() {
            @Override
            public Chance chance(String name, long... index) {
                return root.named(name, index);
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
                return step < steps;
            }
        };
    }
}
