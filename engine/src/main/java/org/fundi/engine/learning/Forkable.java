package org.fundi.engine.learning;

import java.util.Optional;
import org.fundi.engine.setting.Refusal;

/// What can go on with other settings from any step of a run. A fork is a setting like all others:
/// trained from its beginning, it learns the first steps as the run it was forked from did, to the
/// same bits, and the rest by its own settings.
public interface Forkable extends Algorithm {

    /// These settings from a step on, and those of `before` up to it.
    ///
    /// @param step whole steps learnt as before; with 0 there is nothing before
    /// @throws Refusal where the two can't share what was learnt
    Forkable forkedFrom(Algorithm before, int step);

    /// Where it was forked last; empty for what was never forked.
    Optional<Fork> fork();

    /// Where an algorithm was forked last; empty for what was never or can't be forked.
    static Optional<Fork> forkOf(Algorithm algorithm) {
        return algorithm instanceof Forkable forkable ? forkable.fork() : Optional.empty();
    }

    /// @param from as it was before
    /// @param step whole steps it shares with that
    record Fork(Algorithm from, int step) {}
}
