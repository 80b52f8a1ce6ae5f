package org.fundi.app.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BiConsumer;
import javafx.application.Platform;

/// Catches what nobody caught, on any thread, and shows it on the screen's thread; the window goes
/// on living.
public final class Mishaps {
    private Mishaps() {}

    /// @param show takes one line on what happened, and the details to copy
    public static void catchAll(BiConsumer<String, String> show) {
        Thread.setDefaultUncaughtExceptionHandler(
                (_, problem) -> {
                    problem.printStackTrace();
                    String line = problem.toString();
                    String details = details(problem);
                    if (Platform.isFxApplicationThread()) show.accept(line, details);
                    else Platform.runLater(() -> show.accept(line, details));
                });
    }

    /// The stack trace and what it ran on, as text.
    public static String details(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return "Fundi on Java "
                + Runtime.version()
                + ", "
                + System.getProperty("os.name")
                + "\n"
                + text;
    }
}
