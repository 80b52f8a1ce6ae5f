package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.math.Workers;

/// The errors of the chosen capacity with fewer and more training rows; only the latest lab asked
/// about is worked on.
final class RowsRun {
    private final Jobs jobs;
    private final Workers workers;
    private final LiveFeed<News> feed;
    private Optional<Overfitting> asked = Optional.empty();
    private Optional<BackgroundJob<?>> under = Optional.empty();
    private List<Integer> counts = List.of();
    private List<Optional<Errors>> errors = List.of();
    private int number;

    private record News(int run, int place, Errors errors) {}

    /// @param told when there is more to be seen
    RowsRun(Jobs jobs, Workers workers, Runnable told) {
        this.jobs = jobs;
        this.workers = workers;
        feed =
                jobs.feed(
                        heard -> {
                            heard.stream().filter(one -> one.run == number).forEach(this::take);
                            told.run();
                        });
    }

    private void take(News one) {
        errors.set(one.place, Optional.of(one.errors));
    }

    void ask(Overfitting lab) {
        if (asked.equals(Optional.of(lab))) return;
        forget();
        asked = Optional.of(lab);
        counts = lab.rowCounts();
        errors = new ArrayList<>(Collections.nCopies(counts.size(), Optional.empty()));
        int run = ++number;
        List<Integer> all = counts;
        under =
                Optional.of(
                        jobs.begin(
                                Words.of("overfitting.rows.job"),
                                progress -> {
                                    List<Callable<Boolean>> work = new ArrayList<>();
                                    for (int i = 0; i < all.size(); i++) {
                                        int place = i;
                                        work.add(
                                                () -> {
                                                    if (progress.stopAsked()) return false;
                                                    Errors errors =
                                                            Errors.ofRows(
                                                                    lab,
                                                                    all.get(place),
                                                                    progress::stopAsked);
                                                    feed.send(new News(run, place, errors));
                                                    return true;
                                                });
                                    }
                                    return workers.all(work);
                                },
                                _ -> {}));
    }

    void forget() {
        under.ifPresent(BackgroundJob::stop);
        under = Optional.empty();
        asked = Optional.empty();
        counts = List.of();
        errors = List.of();
        number++;
    }

    List<Integer> counts() {
        return counts;
    }

    /// One for each number of rows; empty where it isn't known yet.
    List<Optional<Errors>> errors() {
        return errors;
    }
}
