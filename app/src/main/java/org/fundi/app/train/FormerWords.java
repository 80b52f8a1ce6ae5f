package org.fundi.app.train;

import java.util.List;
import org.fundi.app.form.ChangedSettings;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.Algorithm;

/// Says whose curve is seen where Start would train something else. What both have in common is
/// left out, so that what differs is not cut.
record FormerWords(TrainViewModel train, LiveRuns runs) {

    /// Beside a fork another model takes nothing over from it.
    String of(LiveRun shown, Algorithm chosen) {
        Algorithm next = runs.anew(chosen);
        String number = Numbers.whole(shown.number());
        boolean anew = !train.starting().isEmpty();
        boolean alike = next.key().equals(shown.algorithm().key());
        List<String> changed =
                alike ? ChangedSettings.of(next, shown.algorithm()) : List.<String>of();
        if (!changed.isEmpty()) {
            return Words.of(
                    anew ? "train.former.change.anew" : "train.former.change",
                    number,
                    String.join(", ", changed),
                    ModelNames.step(chosen));
        }
        return Words.of(
                anew ? "train.former.anew" : "train.former",
                number,
                shown.row().title(),
                ModelNames.whole(next),
                ModelNames.step(chosen));
    }
}
