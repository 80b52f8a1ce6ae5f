package org.fundi.app.train;

import java.util.Optional;
import org.fundi.app.form.ChangedSettings;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.coach.Departure;
import org.fundi.engine.learning.Forkable;

/// Says what a fork has come to beside the run it was forked from, where that is clearly another
/// loss.
///
/// @param seen shows runs to the coach
record ForkWords(LiveRuns runs, Seen seen) {

    /// Empty while it learns, and where the other run is not at hand or has much the same loss.
    ///
    /// @param isLuckTold whether other seeds of the run were trained
    Optional<CoachCard> card(LiveRun run, boolean isLuckTold) {
        Optional<Forkable.Fork> fork = Forkable.forkOf(run.algorithm());
        if (fork.isEmpty() || run.isUnderWay() || run.row().isRefit()) return Optional.empty();
        Optional<LiveRun> parent = runs.parentOf(run);
        return parent.flatMap(it -> seen.of(run, it, fork.get().step()))
                .map(found -> card(run, fork.get(), parent.orElseThrow(), found, isLuckTold));
    }

    private static CoachCard card(
            LiveRun run, Forkable.Fork fork, LiveRun parent, Departure found, boolean isLuckTold) {
        String number = Numbers.whole(parent.number());
        String text =
                Words.of(
                        "coach.departure.figures",
                        ModelNames.step(run.algorithm()),
                        Numbers.whole(fork.step()),
                        String.join(", ", ChangedSettings.of(run.algorithm(), fork.from())),
                        Numbers.whole(found.step()),
                        Numbers.score(found.own()),
                        number,
                        Numbers.score(found.parent()));
        return CoachCard.remark(
                Words.of(
                        found.isBetter() ? "coach.departure.better" : "coach.departure.worse",
                        number),
                isLuckTold ? text : text + " " + Words.of("coach.departure.luck"));
    }
}
