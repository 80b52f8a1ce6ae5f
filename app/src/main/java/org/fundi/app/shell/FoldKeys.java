package org.fundi.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// Esc folds away what lies over the screen.
final class FoldKeys {
    private FoldKeys() {}

    /// @param root hears the keys that nobody in it has taken
    /// @param over where the panel lies while it is unfolded
    static void install(Node root, Pane over, Node panel, BooleanProperty open) {
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean lies = open.get() && over.getChildren().contains(panel);
                    if (event.getCode() != KeyCode.ESCAPE || !lies) return;
                    open.set(false);
                    event.consume();
                });
    }
}
