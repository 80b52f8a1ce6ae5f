package org.fundi.engine.film;

import java.util.ArrayList;
import java.util.List;

/// The films of all runs of the program: they share one budget of memory. Where it is full, the
/// oldest film that can be thinned is thinned. Any thread may use it.
public final class Films {
    private static final double SHARE = 0.15;
    private static final long MOST = 512L << 20;

    private final long budget;
    private final List<Film> films = new ArrayList<>(); // the oldest first
    private long used;

    /// @param budget bytes that all films may take together, above 0
    public Films(long budget) {
        if (budget <= 0) throw new IllegalArgumentException("a budget of " + budget + " bytes");
        this.budget = budget;
    }

    /// 15 % of the memory Java may take, at most 512 MB.
    public static Films usual() {
        return new Films(Math.min(MOST, (long) (SHARE * Runtime.getRuntime().maxMemory())));
    }

    /// A film of a run that begins.
    public synchronized Film begin() {
        Film film = new Film(this);
        films.add(film);
        return film;
    }

    /// Gives up a film whose run nobody can look at any more.
    public synchronized void forget(Film film) {
        if (films.remove(film)) film.giveUp();
    }

    /// Bytes kept in all films.
    public synchronized long used() {
        return used;
    }

    /// Of a film, which has the lock.
    void took(long bytes) {
        used += bytes;
        while (used > budget && thin()) {
            // until there is room or nothing to thin
        }
    }

    void gave(long bytes) {
        used -= bytes;
    }

    private boolean thin() {
        for (Film film : films) {
            if (film.thin()) return true;
        }
        return false;
    }
}
