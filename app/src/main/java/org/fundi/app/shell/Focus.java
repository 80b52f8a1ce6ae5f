package org.fundi.app.shell;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Where the keyboard is, and how to put it elsewhere.
final class Focus {
    private Focus() {}

    /// Whether letters typed there are kept as text, or choose among many.
    static boolean isTyping(EventTarget target) {
        return target instanceof TextInputControl
                || target instanceof ComboBoxBase<?>
                || target instanceof TableView<?>
                || target instanceof ListView<?>;
    }

    static boolean holds(Node area, @Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == area) return true;
        }
        return false;
    }

    /// Moves the keyboard to the first part of the area that takes it, shown as after Tab.
    ///
    /// @return whether there was one
    static boolean into(Node area) {
        area.requestFocusTraversal(TraversalDirection.NEXT);
        return area.getScene() != null && holds(area, area.getScene().getFocusOwner());
    }

    /// Gives the keyboard to the first part of the area that takes it.
    ///
    /// @return whether there was one
    static boolean first(Node area) {
        if (!area.isVisible() || area.isDisabled()) return false;
        if (area.isFocusTraversable()) {
            area.requestFocus();
            return true;
        }
        if (area instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) if (first(child)) return true;
        }
        return false;
    }
}
