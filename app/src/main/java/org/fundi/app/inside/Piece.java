package org.fundi.app.inside;

import java.util.List;

/// What stands in a card of matrices from left to right: matrices one below the other, or a sign
/// between two.
///
/// @param sheets none for a sign
/// @param sign such as ×
record Piece(List<Sheet> sheets, String sign) {
    Piece {
        sheets = List.copyOf(sheets);
    }

    static Piece of(Sheet... sheets) {
        return new Piece(List.of(sheets), "");
    }

    /// What follows begins a line.
    static Piece line() {
        return sign("");
    }

    boolean isLine() {
        return sheets.isEmpty() && sign.isEmpty();
    }

    static Piece sign(String sign) {
        return new Piece(List.of(), sign);
    }
}
