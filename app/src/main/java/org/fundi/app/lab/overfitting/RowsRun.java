package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.lab.LabWork;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Scene;
import org.fundi.engine.math.Workers;

/// The errors of the chosen capacity with fewer and more training rows; only the latest lab asked
/// about is worked on.
final class RowsRun {
    private final LabWork work;
    private final Workers workers;
    private final LiveFeed<News> feed;
    private Optional<Overfitting> asked = Optional.empty();
    private List<Integer> counts = List.of();
    private List<Optional<Errors>> errors = List.of();
    private int number;

    private record News(int run, int place, Errors errors) {}

    /// @param told when there is more to be seen
    RowsRun(LabWork work, Workers workers, Runnable told) {
        this.work = work;
        this.workers = workers;
        feed =
                work.jobs()
                        .feed(
                                heard -> {
                                    heard.stream()
                                            .filter(one -> one.run == number)
                                            .forEach(this::take);
                                    told.run();
                                });
    }

    private void take(News one) {
        errors.set(one.place, Optional.of(one.errors));
    }

    void ask(Scene scene) {
        Overfitting lab = scene.lab();
        if (asked.equals(Optional.of(lab))) return;
        forget();
        asked = Optional.of(lab);
        counts = scene.rowCounts();
        errors = new ArrayList<>(Collections.nCopies(counts.size(), Optional.empty()));
        int run = ++number;
        List<Integer> all = counts;
        work.begin(
                Words.of("overfitting.rows.job"),
                progress -> workers.all(fits(run, scene, all, progress::stopAsked)),
                _ -> {},
                () -> {});
    }

    private List<Callable<Boolean>> fits(
            int run, Scene scene, List<Integer> all, BooleanSupplier end) {
        List<Callable<Boolean>> fits = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int place = i;
            fits.add(
                    () -> {
                        if (end.getAsBoolean()) return false;
                        Errors errors = scene.errorsOfRows(all.get(place), end);
                        feed.send(new News(run, place, errors));
                        return true;
                    });
        }
        return fits;
    }

    void forget() {
        work.stop();
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
