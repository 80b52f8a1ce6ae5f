package org.fundi.app.form;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls to where the person shall look.
final class Reveal {
    private Reveal() {}

    /// Brings the node to the middle of the pane that it stands in.
    static void inPane(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane && pane.getContent() != null) scroll(pane, node);
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        pane.applyCss();
        pane.layout(); // it may have been unfolded just now
        Node content = pane.getContent();
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) return;
        double wanted = (place.getCenterY() - seen / 2) / hidden;
        pane.setVvalue(Math.clamp(wanted, 0.0, 1.0));
    }
}
