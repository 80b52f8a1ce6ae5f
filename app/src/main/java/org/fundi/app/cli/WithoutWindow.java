package org.fundi.app.cli;

import java.util.Locale;
import java.util.Map;
import org.fundi.engine.data.Sample;
import org.fundi.engine.data.Samples;

/// What Fundi does where no window can open: the bundled comparison in the terminal, and how to get
/// the window.
public final class WithoutWindow {
    private static final String BUNDLED = "penguins";

    private WithoutWindow() {}

    /// Windows and macOS always have a display; elsewhere X11 or Wayland says where it is.
    ///
    /// @param system the name of the operating system
    /// @param environment the process's variables
    public static boolean isNeeded(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") || name.startsWith("mac")) return false;
        return environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// @return the process's exit code
    public static int run() {
        Sample sample = Samples.named(BUNDLED);
        System.err.println(
                "There is no display here, so Fundi compares models on its sample '%s' in the terminal."
                        .formatted(sample.title()));
        int code =
                FundiCommand.run(
                        WindowTrial.NO_WINDOW,
                        "compare",
                        sample.file().toString(),
                        "--target",
                        sample.target());
        System.err.println(
                """

                To get the window, start Fundi where there is a display: on a desktop, or over ssh -X.
                  (neither DISPLAY nor WAYLAND_DISPLAY is set)
                To go on here: fundi compare YOUR.csv --target COLUMN, or fundi --help""");
        return code;
    }
}
