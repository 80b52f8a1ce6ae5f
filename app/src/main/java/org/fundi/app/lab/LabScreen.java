package org.fundi.app.lab;

import java.util.Optional;
import org.fundi.app.shell.Screen;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.SeatFigures;

/// The screen of a lab. Its settings are one record, by which it is handed on and opened again.
public interface LabScreen extends Screen {

    /// The settings as they stand.
    Lab lab();

    /// What was handed out last, or the lab with everything free.
    Handout handout();

    /// What it has come to, to be sent to a teacher; empty before it is run.
    default Optional<SeatFigures> figures() {
        return Optional.empty();
    }

    /// Takes other settings, of this lab, and begins anew with them.
    void open(Handout handout);
}
