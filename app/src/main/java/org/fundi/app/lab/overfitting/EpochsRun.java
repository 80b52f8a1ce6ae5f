package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.lab.LabWork;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Lap;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Scene;

/// Follows the chosen network while it learns once more; only the latest lab asked about is worked
/// on.
final class EpochsRun {
    private final LabWork work;
    private final LiveFeed<News> feed;
    private final List<Lap> laps = new ArrayList<>();
    private Optional<Overfitting> asked = Optional.empty();
    private int number;

    private record News(int run, Lap lap) {}

    /// @param told when there is more to be seen
    EpochsRun(LabWork work, Runnable told) {
        this.work = work;
        feed =
                work.jobs()
                        .feed(
                                heard -> {
                                    heard.stream()
                                            .filter(one -> one.run == number)
                                            .forEach(one -> laps.add(one.lap));
                                    told.run();
                                });
    }

    void ask(Scene scene) {
        Overfitting lab = scene.lab();
        if (asked.equals(Optional.of(lab))) return;
        forget();
        asked = Optional.of(lab);
        int run = number;
        work.begin(
                Words.of("overfitting.epochs.job"),
                progress -> {
                    scene.watch(lap -> feed.send(new News(run, lap)), progress::stopAsked);
                    return run;
                },
                _ -> {},
                () -> {});
    }

    void forget() {
        work.stop();
        asked = Optional.empty();
        laps.clear();
        number++;
    }

    /// From epoch 0 on, as far as it has come.
    List<Lap> laps() {
        return laps;
    }

    /// The one with the lowest validation error.
    Optional<Lap> lowest() {
        return laps.stream()
                .reduce(
                        (one, other) ->
                                other.errors().validation() < one.errors().validation()
                                        ? other
                                        : one);
    }
}
