package org.fundi.app.lab.playground;

import org.fundi.app.text.Words;

/// One unit of the network, or one input.
///
/// @param column 0 for the inputs, then layer by layer
/// @param number from 0
record Unit(int column, int number) {

    /// Whether the network still has it.
    boolean isIn(Look look) {
        return column < look.sheets().size() && number < look.sheets().get(column).size();
    }

    /// What is shown of it, in words.
    String said(Look look) {
        if (column == 0) {
            return Words.of("playground.sheet.input", look.wiring().inputs().get(number));
        }
        boolean last = column == look.sheets().size() - 1;
        return last
                ? Words.of("playground.sheet.output", number + 1)
                : Words.of("playground.sheet", number + 1, column);
    }
}
