package org.fundi.engine.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.seal.Opening;

/// Every opening of the seal in a project, with the scores that were seen. Lines are added and
/// never taken away.
public final class Openings {
    private final Database database;
    private final Journal journal;

    Openings(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// One look at sealed rows.
    ///
    /// @param rows how many were looked at
    /// @param seenBefore how many of those had been looked at before
    /// @param scores of the run on those rows
    public record Entry(
            int run,
            Instant at,
            String fingerprint,
            int rows,
            int seenBefore,
            Map<String, Scored> scores) {}

    /// @param rows how many were looked at
    public void keep(
            int run, Opening opening, int rows, int seenBefore, Map<String, Scored> scores) {
        database.together(
                () -> {
                    database.write(
                            "INSERT INTO opening (run, at, fingerprint, rows, seen_before, scores)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            run,
                            opening.at().toString(),
                            opening.fingerprint(),
                            rows,
                            seenBefore,
                            ScoresText.write(scores));
                    journal.opened(
                            database.one("SELECT MAX(id) FROM opening", row -> row.getInt(1))
                                    .orElseThrow());
                });
    }

    /// The earliest first.
    public List<Entry> all() {
        return database.all(
                "SELECT run, at, fingerprint, rows, seen_before, scores FROM opening ORDER BY id",
                row ->
                        new Entry(
                                row.getInt(1),
                                Instant.parse(row.getString(2)),
                                row.getString(3),
                                row.getInt(4),
                                row.getInt(5),
                                ScoresText.read(row.getString(6))));
    }
}
