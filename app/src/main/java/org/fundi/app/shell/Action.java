package org.fundi.app.shell;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// Something a person can ask for by name: in the command palette, by a shortcut, on a coach card.
///
/// @param name as it is shown, from [org.fundi.app.text.Words]
/// @param shortcut such as `Shortcut+Z` (Ctrl, or Cmd on macOS); empty for none
/// @param run on the screen's thread
/// @param enabled whether it can be asked for now
/// @param hidden found in the palette only by typing its whole name
public record Action(
        String name,
        String shortcut,
        Runnable run,
        ObservableBooleanValue enabled,
        boolean hidden) {

    public static Action of(String name, Runnable run) {
        return of(name, "", run);
    }

    public static Action of(String name, String shortcut, Runnable run) {
        return new Action(name, shortcut, run, new ReadOnlyBooleanWrapper(true), false);
    }

    public Action enabledWhen(ObservableBooleanValue condition) {
        return new Action(name, shortcut, run, condition, hidden);
    }

    public Action hide() {
        return new Action(name, shortcut, run, enabled, true);
    }
}
