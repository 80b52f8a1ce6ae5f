package org.fundi.app.shell;

import java.util.List;
import org.fundi.app.job.Durations;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;

/// What can be asked for wherever the person is.
public final class ShellActions {
    private ShellActions() {}

    /// @param open asks the person for a file and opens it
    /// @param paste opens what was copied elsewhere
    public static List<Action> of(
            ShellViewModel shell, PulseMeter meter, Runnable open, Runnable paste) {
        Workspace workspace = shell.workspace();
        return List.of(
                Action.of(Words.of("action.open"), "Shortcut+O", open),
                Action.of(Words.of("action.paste"), "Shortcut+V", paste),
                Action.of(Words.of("action.undo"), "Shortcut+Z", workspace::undo)
                        .enabledWhen(workspace.canUndoProperty()),
                Action.of(Words.of("action.redo"), "Shortcut+Y", workspace::redo)
                        .enabledWhen(workspace.canRedoProperty()),
                Action.of(Words.of("action.redo"), "Shortcut+Shift+Z", workspace::redo)
                        .enabledWhen(workspace.canRedoProperty())
                        .hide(),
                Action.of(Words.of("action.theme.any"), shell::nextTheme),
                Action.of(Words.of("action.welcome"), shell.navigation()::goToWelcome),
                Action.of(Words.of("action.pulse"), () -> workspace.say(report(meter))).hide());
    }

    private static Notice report(PulseMeter meter) {
        return Notice.done(
                Words.of(
                        "pulse.report",
                        Numbers.whole(meter.wall().count()),
                        said(meter.processor()),
                        said(meter.wall())));
    }

    private static String said(Durations times) {
        return Words.of(
                "pulse.times",
                Numbers.decimals(times.milliseconds(0.99), 2),
                Numbers.decimals(times.milliseconds(0.999), 2),
                Numbers.decimals(times.longest(), 1));
    }
}
