package org.fundi.app.export;

import org.fundi.engine.data.Reading;

/// Whether a plain reader of separated text sees in a file what Fundi saw.
final class Layout {
    private Layout() {}

    /// Not so for a workbook, for lines that were mended, set aside, filled or cut, and for spaces
    /// around quotation marks.
    static boolean isPlain(Reading reading) {
        return reading.sheets().isEmpty()
                && reading.setAside() == 0
                && reading.filled() == 0
                && reading.leftOut() == 0
                && reading.places().isEmpty()
                && !reading.format().spaced();
    }
}
