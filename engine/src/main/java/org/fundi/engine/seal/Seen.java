package org.fundi.engine.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How many of some rows have been looked at before.
///
/// @param rows how many rows were asked about
/// @param seen how many of them have been looked at, in any opening
/// @param openings those that looked at any of them, the earliest first
public record Seen(int rows, int seen, List<Past> openings) {
    public Seen {
        openings = List.copyOf(openings);
    }

    /// One opening as the book remembers it.
    ///
    /// @param at when
    /// @param run that was judged, in words
    /// @param fingerprint of the data it was made on
    /// @param rows how many rows it looked at
    /// @param ofThese how many of those are among the rows asked about
    public record Past(Instant at, String run, String fingerprint, int rows, int ofThese) {}

    /// Whether all rows asked about are as good as new.
    public boolean untouched() {
        return seen == 0;
    }

    /// These openings and others, each once, the earliest first.
    public List<Past> openingsAnd(List<Past> others) {
        List<Past> all = new ArrayList<>(others);
        for (Past opening : openings) {
            boolean known =
                    others.stream()
                            .anyMatch(
                                    other ->
                                            other.at().equals(opening.at())
                                                    && other.run().equals(opening.run()));
            if (!known) all.add(opening);
        }
        all.sort(Comparator.comparing(Past::at));
        return List.copyOf(all);
    }

    /// One sentence, such as "412 of these 1,000 test rows have been looked at, in 2 openings".
    public String sentence() {
        if (untouched()) {
            return String.format(
                    java.util.Locale.ROOT, "none of these %,d test rows has been looked at", rows);
        }
        return String.format(
                java.util.Locale.ROOT,
                "%,d of these %,d test rows have been looked at, in %d opening%s",
                seen,
                rows,
                openings.size(),
                openings.size() == 1 ? "" : "s");
    }
}
