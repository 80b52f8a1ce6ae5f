package org.fundi.engine.data;

import java.util.List;

/// A place in a file that does not fit.
///
/// @param first the line its row begins on, from 1
/// @param line where the fault is, from 1
/// @param fault what kind of fault
/// @param what one sentence, such as "8 values where the header has 7"
/// @param remedy what can be done about it
/// @param text the line, word for word
/// @param whole whether the text is all of the line; a very long one is shortened
/// @param before the line before it, if there is one
/// @param after up to two lines after it
public record Place(
        long first,
        long line,
        Fault fault,
        String what,
        String remedy,
        String text,
        boolean whole,
        List<String> before,
        List<String> after) {

    public Place {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// What can be wrong with a line.
    public enum Fault {
        OPEN_QUOTE,
        TOO_MANY_VALUES,
        TOO_FEW_VALUES,
        CUT_OFF
    }
}
