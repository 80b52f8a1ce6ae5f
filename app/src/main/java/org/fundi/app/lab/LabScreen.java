package org.fundi.app.lab;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.Standing;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.SeatFigures;

/// The screen of a lab. Its settings are one record, by which it is handed on and opened again.
public interface LabScreen extends Screen {

    /// What it is made of.
    LabFrame frame();

    /// The settings as they stand.
    Lab lab();

    /// Takes other settings, of this lab, and begins anew with them.
    void open(Handout handout);

    /// What was handed out last, or the lab with everything free.
    default Handout handout() {
        return frame().rules();
    }

    /// What it has come to, to be sent to a teacher; empty before it is run.
    default Optional<SeatFigures> figures() {
        return Optional.empty();
    }

    @Override
    default ScreenParts parts() {
        return frame().parts();
    }

    @Override
    default Optional<ObservableValue<Standing>> standing() {
        return Optional.of(frame().standing());
    }

    @Override
    default boolean fold(boolean folded) {
        frame().fold(folded);
        return true;
    }
}
