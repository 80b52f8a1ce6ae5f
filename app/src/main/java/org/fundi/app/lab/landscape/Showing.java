package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Plot;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Standing;
import org.fundi.engine.lab.classroom.SeatFigures;

/// What the landscape's screen shows and says: of balls on a formula, or of a network's run.
interface Showing {

    /// From above; empty until there is something to see.
    Optional<Picture> surface();

    Plot losses();

    /// Of the main button, before the first step and at the end.
    ///
    /// @param again whether it has been seen
    String start(boolean again);

    String subtitle();

    Standing standing();

    String question(boolean answered);

    List<String> choices();

    String answer();

    /// @param next leads to another landscape
    List<CoachCard> cards(Action next);

    /// What a seat sends to the teacher; empty before the end is seen.
    Optional<SeatFigures> figures();
}
