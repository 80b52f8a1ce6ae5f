package org.fundi.app.shell;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.fundi.app.text.Words;

/// Something a person can ask for by name: in the command palette, by a shortcut, on a coach card.
///
/// @param name as it is shown, from [org.fundi.app.text.Words]
/// @param shortcut such as `Shortcut+Z` (Ctrl, or Cmd on macOS); empty for none
/// @param run on the screen's thread
/// @param enabled whether it can be asked for now
/// @param hidden found in the palette only by typing its whole name
/// @param place where it leads and does nothing else, as the rail names it; empty for what does
///     something
public record Action(
        String name,
        String shortcut,
        Runnable run,
        ObservableBooleanValue enabled,
        boolean hidden,
        String place) {

    public static Action of(String name, Runnable run) {
        return of(name, "", run);
    }

    public static Action of(String name, String shortcut, Runnable run) {
        return new Action(name, shortcut, run, new ReadOnlyBooleanWrapper(true), false, "");
    }

    /// The way to a place.
    ///
    /// @param place as the rail names it
    public static Action to(String place, String shortcut, Runnable go) {
        Action way = of(Words.of("action.go", place), shortcut, go);
        return new Action(way.name, shortcut, go, way.enabled, false, place);
    }

    public Action enabledWhen(ObservableBooleanValue condition) {
        return new Action(name, shortcut, run, condition, hidden, place);
    }

    public Action hide() {
        return new Action(name, shortcut, run, enabled, true, place);
    }
}
