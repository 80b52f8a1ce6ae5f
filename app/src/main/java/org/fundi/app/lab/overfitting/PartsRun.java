package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.lab.LabWork;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Decomposition;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.math.Workers;

/// Bias, variance and noise of every capacity, from one draw of the rows after the other; only the
/// latest lab asked about is worked on.
final class PartsRun {
    private final LabWork work;
    private final Workers workers;
    private final LiveFeed<News> feed;
    private Optional<Overfitting> asked = Optional.empty();
    private List<Decomposition> parts = List.of();
    private int draws;
    private int number;

    private record News(int run, int draws, List<Decomposition> parts) {}

    /// @param told when there is more to be seen
    PartsRun(LabWork work, Workers workers, Runnable told) {
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
        parts = one.parts;
        draws = one.draws;
    }

    /// The chosen capacity makes no difference: all of them are resampled.
    void ask(Overfitting lab) {
        Overfitting whichever = lab.with("capacity", 0);
        if (asked.equals(Optional.of(whichever))) return;
        forget();
        asked = Optional.of(whichever);
        int run = ++number;
        work.begin(
                Words.of("overfitting.parts.job"),
                progress -> {
                    resample(run, lab, progress::stopAsked);
                    return run;
                },
                _ -> {},
                () -> {});
    }

    private void resample(int run, Overfitting lab, BooleanSupplier end) {
        List<List<double[]>> fits = new ArrayList<>();
        for (int i = 0; i < lab.capacities().size(); i++) fits.add(new ArrayList<>());
        for (int draw = 1; draw <= lab.family().draws(); draw++) {
            List<double[]> next = workers.all(fits(lab, draw, end));
            if (end.getAsBoolean()) return;
            List<Decomposition> soFar = new ArrayList<>();
            for (int i = 0; i < fits.size(); i++) {
                fits.get(i).add(next.get(i));
                soFar.add(Decomposition.of(lab, fits.get(i)));
            }
            feed.send(new News(run, draw, soFar));
        }
    }

    private static List<Callable<double[]>> fits(Overfitting lab, int draw, BooleanSupplier end) {
        List<Callable<double[]>> work = new ArrayList<>();
        for (int capacity : lab.capacities()) {
            work.add(
                    () ->
                            end.getAsBoolean()
                                    ? new double[0]
                                    : Decomposition.fit(lab, capacity, draw, end));
        }
        return work;
    }

    void forget() {
        work.stop();
        asked = Optional.empty();
        parts = List.of();
        draws = 0;
        number++;
    }

    /// One for each capacity; none before the first draw.
    List<Decomposition> parts() {
        return parts;
    }

    /// Draws they are made of.
    int draws() {
        return draws;
    }
}
