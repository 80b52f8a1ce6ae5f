package org.fundi.engine.data;

import java.util.Locale;

/// Counts as sentences have them, the same on every machine: a comma between thousands, and the
/// word that goes with one or with several.
public final class Counted {
    private Counted() {}

    /// "6,000".
    public static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// "1 line was" or "6,000 lines were".
    ///
    /// @param one what follows a 1
    /// @param several what follows any other count
    public static String of(long count, String one, String several) {
        return of(count) + " " + (count == 1 ? one : several);
    }
}
