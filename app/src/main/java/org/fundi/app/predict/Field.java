package org.fundi.app.predict;

import java.util.List;
import org.fundi.engine.predict.KnownColumn;

/// One column of the form.
///
/// @param usual the training rows' median or most frequent level, as text; of two whole numbers in
///     the middle the smaller, since nothing was built in 1973.5
/// @param low smallest value in training; of no account without numbers
/// @param high largest value in training
/// @param levels those that training rows have, the most frequent first; empty for numbers
record Field(String column, Kind kind, String usual, double low, double high, List<String> levels) {

    enum Kind {
        NUMBER,
        LEVEL,
        YES_NO,
        /// Text or a date: kept as it is in the row that was taken.
        KEPT
    }

    Field {
        levels = List.copyOf(levels);
    }

    /// @param known what training rows say of the column
    static Field of(KnownColumn known) {
        Kind kind =
                switch (known.type()) {
                    case NUMBER -> Kind.NUMBER;
                    case CATEGORY -> Kind.LEVEL;
                    case BOOLEAN -> Kind.YES_NO;
                    case DATE, DATE_TIME, TEXT -> Kind.KEPT;
                };
        return new Field(
                known.name(), kind, known.usual(), known.low(), known.high(), known.levels());
    }
}
