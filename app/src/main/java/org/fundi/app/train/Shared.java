package org.fundi.app.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.learning.Signs;

/// What a fork showed from inside before it was forked: what its parent did.
///
/// @param step the last one both share
/// @param parent the run it was forked from; empty where that is not at hand
/// @param signs up to there, the parent's own parents' among them
record Shared(int step, Optional<Integer> parent, List<Signs> signs) {

    /// Empty of what is no fork.
    ///
    /// @param all among which its parents are
    static Optional<Shared> of(LiveRun run, List<LiveRun> all) {
        return Forkable.forkOf(run.algorithm())
                .filter(fork -> fork.step() > 0)
                .map(
                        fork -> {
                            Optional<LiveRun> parent = parent(run, fork, all);
                            List<Signs> signs = new ArrayList<>();
                            parent.flatMap(it -> of(it, all))
                                    .ifPresent(it -> signs.addAll(it.signs()));
                            parent.ifPresent(it -> signs.addAll(it.signs()));
                            signs.removeIf(one -> one.step() > fork.step() || !isAs(one, run));
                            return new Shared(fork.step(), parent.map(LiveRun::number), signs);
                        });
    }

    /// Of several runs alike the latest that got so far: one may have been stopped before.
    static Optional<LiveRun> parent(LiveRun run, Forkable.Fork fork, List<LiveRun> all) {
        return all.stream()
                .filter(other -> other.number() < run.number())
                .filter(other -> other.algorithm().equals(fork.from()))
                .filter(other -> other.basis().prepared() == run.basis().prepared())
                .max(
                        Comparator.comparing((LiveRun other) -> other.done() >= fork.step())
                                .thenComparingInt(LiveRun::number));
    }

    private static boolean isAs(Signs one, LiveRun run) {
        return !run.signs().isEmpty()
                && run.signs().getLast().layers().size() == one.layers().size();
    }

    /// Where it parts, named.
    Layer.Upright mark() {
        String said =
                parent.map(run -> Words.of("inside.forked", Numbers.whole(run)))
                        .orElseGet(() -> Words.of("inside.forked.away"));
        return new Layer.Upright(step, said, Ink.QUIET);
    }
}
