package org.fundi.app.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundi.app.form.ChangedSettings;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;

/// A run, what it was forked from, and all that was forked from these.
///
/// @param members parents before their forks, forks in the order in which they were begun
record Family(List<Member> members) {

    /// @param depth forks since the first of the family, 0 for that one
    /// @param said what differs from its parent; of the first, its name
    record Member(int run, int depth, String said) {}

    Family {
        members = List.copyOf(members);
    }

    /// Empty where nothing was forked.
    ///
    /// @param rows of the runs table, the newest first
    /// @param shown the number of the run looked at
    static Family of(List<RunRow> rows, int shown) {
        Map<Integer, RunRow> parents = new HashMap<>();
        Map<Integer, List<RunRow>> forks = new HashMap<>();
        Map<Integer, RunRow> all = new HashMap<>();
        for (RunRow row : rows.reversed()) {
            all.put(row.number(), row);
            Optional<RunRow> parent = parent(row, rows);
            if (parent.isEmpty()) continue;
            parents.put(row.number(), parent.get());
            forks.computeIfAbsent(parent.get().number(), _ -> new ArrayList<>()).add(row);
        }
        RunRow first = all.get(shown);
        if (first == null) return new Family(List.of());
        for (RunRow up = parents.get(shown); up != null; up = parents.get(up.number())) first = up;
        List<Member> members = new ArrayList<>();
        add(first, 0, forks, new HashSet<>(), members);
        return new Family(members.size() > 1 ? members : List.of());
    }

    private static void add(
            RunRow row,
            int depth,
            Map<Integer, List<RunRow>> forks,
            Set<Integer> known,
            List<Member> members) {
        if (!known.add(row.number())) return;
        members.add(new Member(row.number(), depth, depth == 0 ? row.name() : said(row)));
        for (RunRow fork : forks.getOrDefault(row.number(), List.of())) {
            add(fork, depth + 1, forks, known, members);
        }
    }

    /// "from epoch 12: learning rate 0.01".
    private static String said(RunRow row) {
        Algorithm algorithm = row.origin().orElseThrow().algorithm();
        Forkable.Fork fork = ((Forkable) algorithm).fork().orElseThrow();
        return Words.of(
                "train.family.fork",
                ModelNames.step(algorithm),
                Numbers.whole(fork.step()),
                String.join(", ", ChangedSettings.of(algorithm, fork.from())));
    }

    /// The latest run before it that learnt what it went on from.
    private static Optional<RunRow> parent(RunRow row, List<RunRow> rows) {
        Optional<Algorithm> from = row.origin().map(Origin::algorithm).flatMap(Family::from);
        if (from.isEmpty()) return Optional.empty();
        return rows.stream()
                .filter(other -> other.number() < row.number())
                .filter(other -> learnt(other, from.get()) && onSameRows(row, other))
                .findFirst();
    }

    private static boolean learnt(RunRow row, Algorithm algorithm) {
        return row.origin().map(Origin::algorithm).filter(algorithm::equals).isPresent();
    }

    private static Optional<Algorithm> from(Algorithm algorithm) {
        return Forkable.forkOf(algorithm).map(Forkable.Fork::from);
    }

    private static boolean onSameRows(RunRow one, RunRow other) {
        Optional<Prepared> rows = one.basis().map(Basis::prepared);
        Optional<Prepared> others = other.basis().map(Basis::prepared);
        boolean known = rows.isPresent() && others.isPresent();
        return one.origin().map(Origin::seed).equals(other.origin().map(Origin::seed))
                && (!known || rows.get() == others.get());
    }
}
