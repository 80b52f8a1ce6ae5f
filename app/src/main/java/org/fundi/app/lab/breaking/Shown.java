package org.fundi.app.lab.breaking;

import java.util.List;
import org.fundi.app.chart.Axis;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.breaking.Curves;

/// Which of a run's curves are looked at.
enum Shown {
    LOSS,
    RIGHT,
    GRADIENT,
    BATCHES,
    PLACES;

    String title() {
        return Words.of(
                switch (this) {
                    case LOSS -> "breaking.tab.loss";
                    case RIGHT -> "breaking.tab.right";
                    case GRADIENT -> "breaking.tab.gradient";
                    case BATCHES -> "breaking.tab.batches";
                    case PLACES -> "breaking.tab.places";
                });
    }

    /// What stands upright.
    String axis() {
        return Words.of(
                switch (this) {
                    case LOSS -> "breaking.axis.loss";
                    case RIGHT -> "breaking.axis.right";
                    case GRADIENT -> "breaking.axis.gradient";
                    case BATCHES -> "breaking.axis.batches";
                    case PLACES -> "breaking.axis.places";
                });
    }

    boolean isLog() {
        return this == LOSS || this == GRADIENT;
    }

    /// Whether there is a number for each batch, not for each epoch.
    private boolean isByBatch() {
        return this == GRADIENT || this == BATCHES;
    }

    /// Its values, as far as they have been reached.
    List<Double> of(Curves curves, int epoch) {
        List<Double> all =
                switch (this) {
                    case LOSS -> curves.validationLoss();
                    case RIGHT -> curves.validationRight();
                    case GRADIENT -> curves.gradient();
                    case BATCHES -> curves.batchLoss();
                    case PLACES -> curves.byPlace(epoch);
                };
        if (this == PLACES) return all;
        long reached = (long) epoch * (isByBatch() ? curves.batches() : 1);
        return all.subList(0, (int) Math.min(all.size(), reached));
    }

    /// Where the value stands, in epochs.
    double at(int index, Curves curves) {
        return isByBatch() || this == PLACES ? (index + 1.0) / curves.batches() : index + 1.0;
    }

    /// What runs across, as far as it will go.
    Axis across(int epochs) {
        String title = Words.of(this == PLACES ? "breaking.axis.place" : "breaking.axis.epoch");
        return new Axis(title, 0, this == PLACES ? 1 : Math.max(1, epochs), false);
    }
}
