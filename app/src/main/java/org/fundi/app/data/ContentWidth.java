package org.fundi.app.data;

import org.fundi.engine.data.Column;

/// How wide a column's cells want to be, from the first of its rows.
final class ContentWidth {
    private static final int ROWS = 60;

    /// About what a letter takes at the usual size, in px, and what stands around the text.
    private static final double LETTER = 7.4;

    private static final double AROUND = 22;

    private ContentWidth() {}

    /// @param least and `most`: px at the usual size of letters
    static double of(Column column, double least, double most) {
        int letters = 0;
        for (int row = 0; row < Math.min(ROWS, column.size()); row++) {
            if (column.isMissing(row)) continue;
            letters = Math.max(letters, column.text(row).length());
        }
        return Math.clamp(letters * LETTER + AROUND, least, most);
    }
}
