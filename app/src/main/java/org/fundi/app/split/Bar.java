package org.fundi.app.split;

import java.util.List;

/// Rows that have something in common, such as one month, by the part they went to.
///
/// @param pieces from the bottom up
record Bar(String label, List<Piece> pieces) {
    /// Says that nobody counted: sealed, or nothing to count.
    static final int UNCOUNTED = -1;

    Bar {
        pieces = List.copyOf(pieces);
    }

    /// @param positive how many of the rows are of the class that is looked for
    record Piece(Part part, int rows, int positive) {}

    int rows() {
        return pieces.stream().mapToInt(Piece::rows).sum();
    }
}
