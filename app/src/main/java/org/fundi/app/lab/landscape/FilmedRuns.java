package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.Optional;
import org.fundi.app.lab.ProjectRows;
import org.fundi.engine.film.Replay;
import org.fundi.engine.lab.LabRows;

/// Runs of networks in the open project that have ended and whose ways can be gone again.
public interface FilmedRuns {

    /// One of them.
    ///
    /// @param number as the runs table has it
    /// @param replay makes its epochs again
    /// @param epochs it has done, at least 1
    record Filmed(int number, String name, Replay replay, int epochs) {
        /// As many training rows as a run's own curve is judged on.
        private static final int MOST_ROWS = 10_000;

        /// What it learnt from, as far as its curve is judged on it, and what it was judged by. Not
        /// on the screen's thread.
        public LabRows rows() {
            return ProjectRows.of(replay.prepared()).spread(MOST_ROWS);
        }

        /// Whether it is the very same run, of the same project.
        boolean isSame(Filmed other) {
            return number == other.number && replay.film() == other.replay.film();
        }

        /// Such as "#3 MLP 64-32".
        String title() {
            return "#" + number + " " + name;
        }
    }

    /// All there are, the newest first.
    List<Filmed> all();

    /// The number of the run looked at in the runs table; 0 where none is.
    int lookedAt();

    /// @param number of a run; 0 for the one looked at, and where that is none of a network the
    ///     newest
    default Optional<Filmed> of(int number) {
        int wanted = number == 0 ? lookedAt() : number;
        List<Filmed> all = all();
        Optional<Filmed> found = all.stream().filter(it -> it.number() == wanted).findFirst();
        return number == 0 ? found.or(() -> all.stream().findFirst()) : found;
    }
}
