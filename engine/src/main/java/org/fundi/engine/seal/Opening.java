package org.fundi.engine.seal;

import java.time.Instant;

/// One act of looking at sealed rows. Only the book that records it makes one.
public final class Opening {
    private final Instant at;
    private final String run;
    private final String fingerprint;
    private final int rows;

    Opening(Instant at, String run, String fingerprint, int rows) {
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
        return rows;
    }

    /// Called by whoever hands the rows out; an opening of no rows opens nothing.
    public void use() {
        if (rows < 1) throw new IllegalArgumentException("this opening covers no rows");
    }
}
