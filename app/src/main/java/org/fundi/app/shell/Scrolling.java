package org.fundi.app.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scroll panes whose content changes many times a second.
final class Scrolling {
    private Scrolling() {}

    /// A scroll pane keeps a picture of all that can be seen in it, so that scrolling is smooth,
    /// and makes it anew, all of it, whenever anything in it changes. Without that picture only
    /// what has changed is painted.
    static void paintOnlyChanges(ScrollPane pane) {
        pane.skinProperty()
                .addListener(
                        (_, _, _) -> {
                            Node viewport = pane.lookup(".viewport");
                            if (viewport != null) viewport.setCache(false);
                        });
    }
}
