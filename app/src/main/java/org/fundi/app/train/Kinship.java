package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;

/// Who was forked from whom. A curve asks with each frame: the tree is made anew only where
/// something it depends on has changed.
final class Kinship {
    private final Workspace workspace;
    private final IntFunction<Optional<LiveRun>> atHand;
    private Optional<Known> known = Optional.empty();

    private record Known(int shown, List<Fact> facts, Family family) {}

    /// What is known of a run, beside what never changes: its news while it learns are not among
    /// it, for nothing is forked from it then.
    private record Fact(int run, RunRow.State state, boolean isAtHand, boolean hasBasis) {}

    /// @param atHand runs by their numbers
    Kinship(Workspace workspace, IntFunction<Optional<LiveRun>> atHand) {
        this.workspace = workspace;
        this.atHand = atHand;
    }

    /// The tree that a run stands in.
    Family of(int shown) {
        List<Fact> facts = workspace.runs().stream().map(this::fact).toList();
        if (known.filter(it -> it.shown() == shown && it.facts().equals(facts)).isEmpty()) {
            Family family = Family.of(workspace.runs(), shown, this::got);
            known = Optional.of(new Known(shown, facts, family));
        }
        return known.orElseThrow().family();
    }

    /// Other data are open: their runs have the same numbers.
    void forget() {
        known = Optional.empty();
    }

    Optional<RunRow> parent(RunRow row) {
        return Parent.of(row, workspace.runs(), this::got);
    }

    /// The relatives of a run, and those of which one may be a parent among them; the oldest first.
    List<Integer> of(RunRow row) {
        List<Integer> relatives = of(row.number()).relatives(row.number());
        Stream<Integer> undecided =
                Stream.concat(Stream.of(row.number()), relatives.stream())
                        .flatMap(it -> workspace.run(it).stream())
                        .flatMap(it -> Parent.undecided(it, workspace.runs(), this::got).stream())
                        .map(RunRow::number);
        return Stream.concat(relatives.stream(), undecided)
                .filter(it -> it != row.number())
                .distinct()
                .sorted()
                .toList();
    }

    private Fact fact(RunRow row) {
        boolean isAtHand = atHand.apply(row.number()).isPresent();
        return new Fact(row.number(), row.state(), isAtHand, row.basis().isPresent());
    }

    /// Of a run that lies in the project alone it is known only whether it got to its end.
    private boolean got(RunRow row, int step) {
        return atHand.apply(row.number())
                .map(run -> run.done() >= step)
                .orElse(row.state() == RunRow.State.DONE);
    }
}
