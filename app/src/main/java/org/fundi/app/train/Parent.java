package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunRow;
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
        List<RunRow> alike = alike(row, rows);
        int step = step(row);
        return alike.stream()
                .filter(other -> reach.got(other, step))
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }

    /// Those of which one is the parent, where of none it is known that it got so far.
    static List<RunRow> undecided(RunRow row, List<RunRow> rows, Reach reach) {
        List<RunRow> alike = alike(row, rows);
        int step = step(row);
        boolean decided = alike.stream().anyMatch(other -> reach.got(other, step));
        return decided ? List.of() : alike;
    }

    private static List<RunRow> alike(RunRow row, List<RunRow> rows) {
        Optional<Algorithm> from = fork(row).map(Forkable.Fork::from);
        if (from.isEmpty()) return List.of();
        return rows.stream()
                .filter(other -> other.number() < row.number())
                .filter(other -> learnt(other, from.get()))
                .filter(other -> onSameRows(row, other))
                .toList();
    }

    private static int step(RunRow row) {
        return fork(row).map(Forkable.Fork::step).orElse(0);
    }

    private static Optional<Forkable.Fork> fork(RunRow row) {
        return row.origin().map(Origin::algorithm).flatMap(Forkable::forkOf);
    }

    private static boolean learnt(RunRow row, Algorithm algorithm) {
        return row.origin().map(Origin::algorithm).filter(algorithm::equals).isPresent();
    }

    /// Of two that lie in the project alone only the seed is known.
    private static boolean onSameRows(RunRow one, RunRow other) {
        if (!one.origin().map(Origin::seed).equals(other.origin().map(Origin::seed))) return false;
        if (one.basis().isEmpty()) return other.basis().isEmpty() || onSameRows(other, one);
        Basis known = one.basis().get();
        return other.basis()
                .map(it -> it.prepared() == known.prepared() || asksTheSame(it, known))
                .orElseGet(() -> other.answers(known.study()));
    }

    /// Rows prepared twice of the same question are the same.
    private static boolean asksTheSame(Basis one, Basis other) {
        return one.isRefit() == other.isRefit() && Basis.asksTheSame(one.study(), other.study());
    }
}
