package org.fundi.app.train;

import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;

/// What Start does while a fork is looked at, before it is pressed: it never goes on from where the
/// run was forked.
final class Starting {
    private Starting() {}

    /// Empty beside a run that is no fork.
    ///
    /// @param chosen as the form has it
    /// @param begun what it would be begun with
    static Optional<String> of(LiveRun run, Algorithm chosen, Algorithm begun, LiveRuns runs) {
        Optional<Forkable.Fork> own = Forkable.forkOf(run.algorithm());
        if (own.isEmpty() || !chosen.key().equals(run.algorithm().key())) return Optional.empty();
        String unit = ModelNames.step(chosen);
        String step = Numbers.whole(own.get().step());
        if (!begun.equals(run.algorithm()))
            return Optional.of(Words.of("train.start.anew", unit, step));
        String as =
                runs.parentOf(run)
                        .map(LiveRun::number)
                        .map(it -> Words.of("train.start.repeats.run", Numbers.whole(it)))
                        .orElseGet(() -> Words.of("train.start.repeats.before"));
        return Optional.of(Words.of("train.start.repeats", unit, step, as));
    }
}
