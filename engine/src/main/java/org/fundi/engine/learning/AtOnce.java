package org.fundi.engine.learning;

import java.util.List;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Target;

/// Learns the same rows several times at once, each time with a chance of its own: offered by an
/// algorithm whose arithmetic does many numbers in the time of one. Each time learns bit for bit
/// what [Classifier#fit] or [Regressor#fit] would with the same training.
public interface AtOnce {

    /// How many times, never more and never fewer.
    int times();

    /// Each training is asked after each step, and told no batches, moments or signs.
    ///
    /// @param trainings as many as [#times]
    /// @return what each came to
    /// @throws CancelledException when the person gave up on all of them
    List<Learnt> fit(Matrix inputs, Target target, List<? extends Training> trainings);

    /// What one of them came to.
    sealed interface Learnt {
        record Fitted(Model<?> model) implements Learnt {}

        record RanAway(DivergedException why) implements Learnt {}
    }
}
