package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    /// @param parents what a fork was forked from, where it is at hand
    static Optional<Shared> of(LiveRun run, Function<LiveRun, Optional<LiveRun>> parents) {
        return Forkable.forkOf(run.algorithm())
                .filter(fork -> fork.step() > 0)
                .map(
                        fork -> {
                            Optional<LiveRun> parent = parents.apply(run);
                            List<Signs> signs = new ArrayList<>();
                            parent.flatMap(it -> of(it, parents))
                                    .ifPresent(it -> signs.addAll(it.signs()));
                            parent.ifPresent(it -> signs.addAll(it.signs()));
                            signs.removeIf(one -> one.step() > fork.step() || !isAs(one, run));
                            return new Shared(fork.step(), parent.map(LiveRun::number), signs);
                        });
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
