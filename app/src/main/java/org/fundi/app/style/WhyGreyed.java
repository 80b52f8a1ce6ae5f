package org.fundi.app.style;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// A button that says on hover why it can't be pressed. A greyed control hears no mouse, so what
/// stands around it tells.
public final class WhyGreyed extends StackPane {
    private final Button button;

    public WhyGreyed(Button button) {
        super(button);
        this.button = button;
    }

    /// Greys the button and says why; empty where it can be pressed.
    public void say(String why) {
        button.setDisable(!why.isEmpty());
        Terms.tip(this, why);
    }
}
