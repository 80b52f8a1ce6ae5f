package org.fundi.app.inside;

/// A cell that is looked at.
///
/// @param group of layers, from 0
/// @param row from 0
/// @param column from 0
public record Pick(Sheet.Kind kind, int group, int row, int column) {

    Pick of(Sheet.Kind other) {
        return new Pick(other, group, row, column);
    }
}
