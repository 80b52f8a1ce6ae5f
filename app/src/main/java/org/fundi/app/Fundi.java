package org.fundi.app;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.fundi.app.cli.FundiCommand;
import org.fundi.app.cli.WithoutWindow;
import org.fundi.app.workspace.Opener;

/// Where the program starts: no arguments open the window, one project, table or shared run by
/// itself opens in the window, all else goes to the command line, which loads no JavaFX class.
public final class Fundi {
    private Fundi() {}

    public static void main(String[] arguments) {
        formatTheSameEverywhere();
        if (arguments.length == 0 || isFile(arguments)) {
            if (isWithoutDisplay()) {
                System.exit(WithoutWindow.run());
            }
            FundiWindow.open(arguments);
            System.exit(0);
        }
        System.exit(FundiCommand.run(Fundi::tryWindow, arguments));
    }

    private static Optional<Duration> tryWindow() {
        return isWithoutDisplay() ? Optional.empty() : Optional.of(FundiWindow.openAndClose());
    }

    private static boolean isWithoutDisplay() {
        return WithoutWindow.isNeeded(System.getProperty("os.name", ""), System.getenv());
    }

    /// As when it is double-clicked.
    static boolean isFile(String... arguments) {
        return arguments.length == 1
                && !arguments[0].startsWith("-")
                && Opener.ALL.stream().anyMatch(arguments[0].toLowerCase(Locale.ROOT)::endsWith);
    }

    /// Digits 0 to 9 in every sentence, whatever the machine's language: English words with Arabic
    /// or Persian digits are read by nobody, and files and tables must be the same everywhere.
    static void formatTheSameEverywhere() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    }
}
