package org.fundi.app.lab.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.lab.race.Course;
import org.fundi.engine.lab.race.Lane;

/// One lane as far as it has come; changes on the screen's thread only. Of long races every second,
/// fourth and so on lap is kept with its model, and all losses.
final class LaneShown {
    private static final int MOST_MODELS = 400;

    private final Lane lane;
    private final List<Lane.Lap> kept = new ArrayList<>();
    private double[] losses = new double[64];
    private int laps;
    private int apart = 1;
    private boolean over;
    private boolean ranAway;

    LaneShown(Lane lane) {
        this.lane = lane;
    }

    String value() {
        return lane.value();
    }

    /// What is known already is passed over: the start is seen before the race.
    void add(Lane.Lap lap) {
        if (lap.epoch() < laps) return;
        if (laps == losses.length) losses = Arrays.copyOf(losses, 2 * laps);
        losses[laps++] = lap.loss();
        if (lap.epoch() % apart == 0) kept.add(lap);
        if (kept.size() > MOST_MODELS) {
            apart *= 2;
            kept.removeIf(one -> one.epoch() % apart != 0);
        }
    }

    void finish(boolean gone) {
        over = true;
        ranAway = gone;
    }

    boolean isOver() {
        return over;
    }

    boolean hasRunAway() {
        return ranAway;
    }

    /// Epochs done; -1 before the start was judged.
    int reached() {
        return laps - 1;
    }

    /// The last lap kept up to an epoch; empty before the start.
    Optional<Lane.Lap> at(int epoch) {
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(kept.get(Math.min(epoch / apart, kept.size() - 1)));
    }

    /// Validation losses up to an epoch, from before the first one.
    double[] losses(int until) {
        return Arrays.copyOf(losses, Math.min(until + 1, laps));
    }

    /// All of them.
    double[] losses() {
        return Arrays.copyOf(losses, laps);
    }

    /// How it has gone; empty while it runs.
    Optional<Course> course(double guessing) {
        if (!over || laps == 0) return Optional.empty();
        return Optional.of(Course.of(losses(), guessing, ranAway));
    }
}
