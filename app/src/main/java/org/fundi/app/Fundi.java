package org.fundi.app;

import java.util.Locale;
import org.fundi.app.cli.FundiCommand;
import org.fundi.app.cli.WithoutWindow;

/// Where the program starts: no arguments open the window, arguments go to the command line, which
/// loads no JavaFX class.
public final class Fundi {
    private Fundi() {}

    public static void main(String[] arguments) {
        formatTheSameEverywhere();
        if (arguments.length == 0) {
            if (WithoutWindow.isNeeded(System.getProperty("os.name", ""), System.getenv())) {
                System.exit(WithoutWindow.run());
            }
            FundiWindow.open();
            System.exit(0);
        }
        System.exit(FundiCommand.run(arguments));
    }

    /// Digits 0 to 9 in every sentence, whatever the machine's language: English words with Arabic
    /// or Persian digits are read by nobody, and files and tables must be the same everywhere.
    static void formatTheSameEverywhere() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    }
}
