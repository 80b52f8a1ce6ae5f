package org.fundi.app.style;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

/// Arrow keys among choices of which one is taken: JavaFX marks the next one and tells nobody.
public final class Arrows {
    private Arrows() {}

    /// Takes this choice when the arrow key that brought the keyboard here is let go.
    public static void take(ToggleButton choice, Runnable taken) {
        choice.addEventHandler(
                KeyEvent.KEY_RELEASED,
                event -> {
                    if (event.getCode().isArrowKey() && choice.isSelected()) taken.run();
                });
    }
}
