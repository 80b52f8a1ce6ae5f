package org.fundi.engine.film;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Moments of one run, kept while it learns: every whole step, and inside a long step one now and
/// then. Where memory runs short it is thinned, first to whole steps, then to every second, fourth
/// and so on. What is missing is made again from the moment before it: see [Replay].
///
/// Any thread may use it.
public final class Film {
    private static final long APART_INSIDE_STEP = 25_000_000; // nanoseconds

    private final Films films;
    private final NavigableMap<Place, byte[]> moments = new TreeMap<>();
    private int stepsApart = 1;
    private boolean insideSteps = true;
    private boolean isOver;
    private long last = System.nanoTime();

    Film(Films films) {
        this.films = films;
    }

    /// A moment of a run that is filmed.
    ///
    /// @param state as the algorithm handed it to
    ///     [org.fundi.engine.learning.Training#remember]
    @SuppressWarnings("ArrayRecordComponent") // a snapshot, never compared
    public record Kept(Place place, byte[] state) {}

    /// Keeps this moment if it is one that is kept. Which ones are kept decides how quickly others
    /// are made again, and never what they are.
    void offer(Place place, Supplier<byte[]> state) {
        if (!isWanted(place)) return;
        byte[] bytes = state.get();
        synchronized (films) {
            if (!fits(place)) return; // thinned by another run meanwhile
            byte[] former = moments.put(place, bytes);
            if (former != null) films.gave(former.length);
            last = System.nanoTime();
            films.took(bytes.length);
        }
    }

    private boolean isWanted(Place place) {
        synchronized (films) {
            boolean soon = System.nanoTime() - last < APART_INSIDE_STEP;
            return fits(place) && (place.isWholeStep() || !soon);
        }
    }

    private boolean fits(Place place) {
        if (isOver) return false;
        return place.isWholeStep() ? place.step() % stepsApart == 0 : insideSteps;
    }

    /// The latest moment kept up to this place.
    Optional<Kept> upTo(Place place) {
        synchronized (films) {
            return kept(moments.floorEntry(place));
        }
    }

    /// The latest moment kept before this place.
    Optional<Kept> before(Place place) {
        synchronized (films) {
            return kept(moments.lowerEntry(place));
        }
    }

    private static Optional<Kept> kept(Map.@Nullable Entry<Place, byte[]> entry) {
        return Optional.ofNullable(entry).map(it -> new Kept(it.getKey(), it.getValue()));
    }

    /// How many moments are kept.
    public int size() {
        synchronized (films) {
            return moments.size();
        }
    }

    /// Gives up moments: those inside steps, then every second step. Whoever calls has the lock.
    ///
    /// @return whether any was given up
    boolean thin() {
        while (!moments.isEmpty()) {
            if (insideSteps) insideSteps = false;
            else stepsApart = Math.multiplyExact(stepsApart, 2);
            int before = moments.size();
            moments.entrySet().removeIf(entry -> isGivenUp(entry.getKey(), entry.getValue()));
            if (moments.size() < before) return true;
        }
        return false;
    }

    /// Whoever calls has the lock. A run that is still learning may go on to offer moments: they
    /// are not kept.
    void giveUp() {
        moments.values().forEach(state -> films.gave(state.length));
        moments.clear();
        isOver = true;
    }

    private boolean isGivenUp(Place place, byte[] state) {
        if (fits(place)) return false;
        films.gave(state.length);
        return true;
    }
}
