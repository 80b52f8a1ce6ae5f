package org.fundi.app.checklist;

import java.util.Optional;
import org.fundi.engine.checklist.Check;
import org.fundi.engine.checklist.Checklist;

/// One check of the list, as it stands.
///
/// @param found empty before it is done
record Line(Checklist.Kind kind, State state, Optional<Check> found) {
    enum State {
        WAITING,
        GOING_ON,
        DONE,
        STOPPED
    }

    static Line waiting(Checklist.Kind kind) {
        return new Line(kind, State.WAITING, Optional.empty());
    }

    Line is(State next) {
        return new Line(kind, next, found);
    }

    Line with(Check check) {
        return new Line(kind, State.DONE, Optional.of(check));
    }
}
