package org.fundi.app.train;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.fundi.app.shell.Action;

/// What goes with the curve: the way to its steps beneath it, and what is seen there beside it.
///
/// @param cursor the step gone to; empty for the latest
/// @param way goes to a step
/// @param scene what the model was there
/// @param go goes to the step of this number; 0 is before the first
/// @param actions the same for the keyboard and the palette
public record Beneath(
        ObservableValue<OptionalDouble> cursor,
        Node way,
        Node scene,
        IntConsumer go,
        List<Action> actions) {}
