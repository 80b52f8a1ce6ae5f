package org.fundi.app;

import org.fundi.app.cli.FundiCommand;
import org.fundi.app.cli.WithoutWindow;

/// Where the program starts: no arguments open the window, arguments go to the command line, which
/// loads no JavaFX class.
public final class Fundi {
    private Fundi() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            if (WithoutWindow.isNeeded(System.getProperty("os.name", ""), System.getenv())) {
                System.exit(WithoutWindow.run());
            }
            FundiWindow.open();
            System.exit(0);
        }
        System.exit(FundiCommand.run(arguments));
    }
}
