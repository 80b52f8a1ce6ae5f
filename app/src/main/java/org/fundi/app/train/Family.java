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
import org.fundi.app.workspace.RunRow;
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
    static Family of(List<RunRow> rows, int shown, Parent.Reach reach) {
        Map<Integer, RunRow> parents = new HashMap<>();
        Map<Integer, List<RunRow>> forks = new HashMap<>();
        Map<Integer, RunRow> all = new HashMap<>();
        for (RunRow row : rows.reversed()) {
            all.put(row.number(), row);
            Optional<RunRow> parent = Parent.of(row, rows, reach);
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

    /// Whom a run comes from, what comes from it, and what else was forked from the same run; the
    /// oldest first.
    List<Integer> relatives(int run) {
        int at = 0;
        while (at < members.size() && members.get(at).run() != run) at++;
        if (at == members.size()) return List.of();
        int depth = members.get(at).depth();
        List<Integer> found = new ArrayList<>();
        int up = depth;
        for (int i = at - 1; i >= 0; i--) { // upwards: siblings until the parent, then its parents
            Member other = members.get(i);
            boolean sibling = up == depth && other.depth() == depth;
            if (other.depth() < up || sibling) found.add(other.run());
            up = Math.min(up, other.depth());
        }
        boolean below = true;
        for (Member other : members.subList(at + 1, members.size())) {
            if (other.depth() < depth) break;
            below &= other.depth() > depth;
            if (below || other.depth() == depth) found.add(other.run());
        }
        return found.stream().sorted().toList();
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
}
