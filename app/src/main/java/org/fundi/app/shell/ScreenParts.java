package org.fundi.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.fundi.app.workspace.LifecycleStep;

/// What a screen is made of, and where the shell puts it. The shell asks for it as often as it
/// likes, so the parts are the same ones each time.
///
/// @param step its place in the rail
/// @param header the line above
/// @param centre the main picture; it gets the room that is left, and scroll bars where that is too
///     little
/// @param settings below the coach at the right; an empty region where there is nothing to set
/// @param coach the gravest or most useful first; the first is the accented one
/// @param state its mark in the rail
public record ScreenParts(
        LifecycleStep step,
        ScreenHeader header,
        Node centre,
        Node settings,
        ObservableList<CoachCard> coach,
        ObservableValue<StepState> state) {}
