package org.fundi.engine.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import org.fundi.engine.math.Workers;
import tech.tablesaw.api.ColumnType;

/// The one door to Tablesaw's classes. They initialise each other in a ring: two threads that
/// enter it at different places, one with numbers and one with dates, wait for each other for ever.
final class Tablesaw {
    private Tablesaw() {}

    /// Has a worker that is free load Tablesaw's classes, which takes as long as reading some
    /// megabytes, while the caller looks at the beginning of a file. Nobody needs to wait for it.
    static void makeReady(Workers workers) {
        Future<?> _ =
                workers.begin(
                        () -> List.of(NumberColumn.of(""), DateColumn.of("", LocalDate.EPOCH)));
    }

    /// To be called before a class of Tablesaw is used for the first time.
    static void enter() {
        Objects.requireNonNull(ColumnType.DOUBLE);
    }
}
