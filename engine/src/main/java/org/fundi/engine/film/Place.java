package org.fundi.engine.film;

import java.util.Comparator;

/// A place in a run.
///
/// @param step whole steps done, at least 0
/// @param batch batches done of the step after that; 0 where none is begun
public record Place(int step, int batch) implements Comparable<Place> {
    private static final Comparator<Place> IN_TIME =
            Comparator.comparingInt(Place::step).thenComparingInt(Place::batch);

    public Place {
        if (step < 0 || batch < 0) throw new IllegalArgumentException("before the beginning");
    }

    /// After so many whole steps.
    public static Place after(int step) {
        return new Place(step, 0);
    }

    public boolean isWholeStep() {
        return batch == 0;
    }

    @Override
    public int compareTo(Place other) {
        return IN_TIME.compare(this, other);
    }
}
