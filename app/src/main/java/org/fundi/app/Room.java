package org.fundi.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The room a screen has for a window.
final class Room {
    private Room() {}

    /// Where its screen is smaller than the window would like to be.
    static void fit(Stage stage) {
        Rectangle2D window =
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Rectangle2D fitting = inside(window, Screen.getPrimary().getVisualBounds());
        if (fitting.equals(window)) return;
        stage.setX(fitting.getMinX());
        stage.setY(fitting.getMinY());
        stage.setWidth(fitting.getWidth());
        stage.setHeight(fitting.getHeight());
    }

    /// The window moved, and where it must be made smaller, so that all of it can be seen.
    ///
    /// @param window where it is and how large, in px
    /// @param visible the screen without its bars, in px
    static Rectangle2D inside(Rectangle2D window, Rectangle2D visible) {
        double width = Math.min(window.getWidth(), visible.getWidth());
        double height = Math.min(window.getHeight(), visible.getHeight());
        double x = Math.clamp(window.getMinX(), visible.getMinX(), visible.getMaxX() - width);
        double y = Math.clamp(window.getMinY(), visible.getMinY(), visible.getMaxY() - height);
        return new Rectangle2D(x, y, width, height);
    }
}
