package org.fundi.app.style;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A control that says on hover why it can't be used. A greyed control hears no mouse, so what
/// stands around it tells; a screen reader reads it of both.
public final class WhyGreyed extends StackPane {
    private final Control control;

    public WhyGreyed(Control control) {
        super(control);
        this.control = control;
        setMinWidth(Region.USE_PREF_SIZE);
        setPickOnBounds(true);
    }

    /// Greyed as long as there is something to say.
    ///
    /// @param why empty where it can be used
    public static WhyGreyed of(Control control, ObservableValue<String> why) {
        WhyGreyed around = new WhyGreyed(control);
        around.say(why.getValue());
        why.addListener((_, _, now) -> around.say(now));
        return around;
    }

    /// Greys the control and says why; empty where it can be used.
    public void say(String why) {
        control.setDisable(!why.isEmpty());
        Terms.tip(this, why);
    }

    /// Why it can't be used; empty where it can.
    public String why() {
        return control.isDisable() ? getAccessibleHelp() : "";
    }
}
