package org.fundi.app.lab.breaking;

import java.util.List;
import org.fundi.engine.lab.breaking.Fault;

/// A line of the loop.
///
/// @param text as it stands
/// @param state whether it is as it should be
/// @param faults what may be done to it
record CodeLine(String text, State state, List<Fault> faults) {

    /// How a line stands to what it should be.
    enum State {
        RIGHT,
        CHANGED,
        SWAPPED,
        LEFT_OUT
    }

    CodeLine {
        faults = List.copyOf(faults);
    }

    static CodeLine of(String text, Fault... faults) {
        return new CodeLine(text, State.RIGHT, List.of(faults));
    }
}
