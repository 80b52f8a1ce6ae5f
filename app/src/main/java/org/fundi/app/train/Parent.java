package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;

/// Which run a fork was forked from, for the tree as for whatever else is said of it.
final class Parent {
    private Parent() {}

    /// Tells how far a run got.
    interface Reach {
        boolean got(RunRow row, int step);
    }

    /// Of several alike before it, on the same rows, the latest that got so far: one may have been
    /// stopped before.
    ///
    /// @param rows of the runs table, the newest first
    static Optional<RunRow> of(RunRow row, List<RunRow> rows, Reach reach) {
        return row.origin()
                .map(Origin::algorithm)
                .flatMap(Forkable::forkOf)
                .flatMap(
                        fork -> {
                            List<RunRow> alike =
                                    rows.stream()
                                            .filter(other -> other.number() < row.number())
                                            .filter(other -> learnt(other, fork.from()))
                                            .filter(other -> onSameRows(row, other))
                                            .toList();
                            return alike.stream()
                                    .filter(other -> reach.got(other, fork.step()))
                                    .findFirst()
                                    .or(() -> alike.stream().findFirst());
                        });
    }

    private static boolean learnt(RunRow row, Algorithm algorithm) {
        return row.origin().map(Origin::algorithm).filter(algorithm::equals).isPresent();
    }

    private static boolean onSameRows(RunRow one, RunRow other) {
        Optional<Prepared> rows = one.basis().map(Basis::prepared);
        Optional<Prepared> others = other.basis().map(Basis::prepared);
        boolean known = rows.isPresent() && others.isPresent();
        return one.origin().map(Origin::seed).equals(other.origin().map(Origin::seed))
                && (!known || rows.get() == others.get());
    }
}
