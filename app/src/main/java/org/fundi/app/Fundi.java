package org.fundi.app;

import org.fundi.app.cli.FundiCommand;

/// Where the program starts: no arguments open the window, arguments go to the command line.
public final class Fundi {
    private Fundi() {}

    public static void main(String[] arguments) {
        System.exit(FundiCommand.run(arguments));
    }
}
