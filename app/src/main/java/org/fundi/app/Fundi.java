package org.fundi.app;

import org.fundi.app.cli.FundiCommand;

/// Where the program starts: no arguments open the window, arguments go to the command line, which
/// loads no JavaFX class.
public final class Fundi {
    private Fundi() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            FundiWindow.open();
            System.exit(0);
        }
        System.exit(FundiCommand.run(arguments));
    }
}
