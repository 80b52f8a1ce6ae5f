package org.fundi.app.style;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Line icons (Feather, through Ikonli). Their colour is that of the text around them.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather icon) {
        FontIcon drawn = new FontIcon(icon);
        drawn.getStyleClass().add("icon");
        return drawn;
    }

    /// A button that shows an icon only; its name is read out and shown on hover.
    public static Button button(Feather icon, String name, Runnable run) {
        Button button = new Button("", of(icon));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(name);
        Terms.tip(button, name);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
