package org.fundi.engine.data;

import java.util.Objects;
import tech.tablesaw.api.ColumnType;

/// The one door to Tablesaw's classes. They initialise each other in a ring: two threads that
/// enter it at different places, one with numbers and one with dates, wait for each other for ever.
final class Tablesaw {
    private Tablesaw() {}

    /// To be called before a class of Tablesaw is used for the first time.
    static void enter() {
        Objects.requireNonNull(ColumnType.DOUBLE);
    }
}
