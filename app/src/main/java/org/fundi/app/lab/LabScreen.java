package org.fundi.app.lab;

import org.fundi.app.shell.Screen;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;

/// The screen of a lab. Its settings are one record, by which it is handed on and opened again.
public interface LabScreen extends Screen {

    /// The settings as they stand.
    Lab lab();

    /// Takes other settings, of this lab, and begins anew with them.
    void open(Handout handout);
}
