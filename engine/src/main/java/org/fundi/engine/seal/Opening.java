package org.fundi.engine.seal;

import java.time.Instant;
import org.fundi.engine.data.Table;

/// One act of looking at sealed rows. Only the book that records it makes one, and it opens the
/// rows it was recorded for and no others.
public final class Opening {
    private final Instant at;
    private final String run;
    private final String fingerprint;
    private final RowHashes rows;

    Opening(Instant at, String run, String fingerprint, RowHashes rows) {
        this.at = at;
        this.run = run;
        this.fingerprint = fingerprint;
        this.rows = rows;
    }

    public Instant at() {
        return at;
    }

    /// The run that was judged, in words a person knows it by.
    public String run() {
        return run;
    }

    /// Of the data that were looked at.
    public String fingerprint() {
        return fingerprint;
    }

    /// How many test rows were looked at.
    public int rows() {
        return rows.count();
    }

    /// Called by whoever hands the rows out.
    ///
    /// @throws IllegalArgumentException where these are not the rows that were recorded
    public void use(Table handedOut) {
        if (!RowHashes.of(handedOut).equals(rows)) {
            throw new IllegalArgumentException(
                    "this opening was recorded for %d other rows".formatted(rows()));
        }
    }
}
