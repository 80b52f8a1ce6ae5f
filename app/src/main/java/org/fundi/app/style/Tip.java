package org.fundi.app.style;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The remark on one control. A tooltip is a window of its own and costs more than most controls:
/// it is made when the mouse or the keyboard arrives first.
final class Tip {
    private static final double WIDEST = 360;

    private final Node node;
    private String sentence = "";
    private @Nullable Tooltip tooltip;

    private Tip(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> ready());
        node.focusVisibleProperty().addListener((_, _, shown) -> follow(shown));
    }

    /// The one of this control, made where there is none yet.
    static Tip of(Node node) {
        return (Tip) node.getProperties().computeIfAbsent(Tip.class, _ -> new Tip(node));
    }

    /// @param words empty for none
    void say(String words) {
        if (words.equals(sentence)) return;
        sentence = words;
        node.setAccessibleHelp(words);
        if (node.isHover()) ready(); // what is said of a place comes after the mouse
        Tooltip made = tooltip;
        if (made == null) return;
        made.setText(words);
        Tooltip.uninstall(node, made);
        if (words.isEmpty()) made.hide();
        else Tooltip.install(node, made);
    }

    boolean says() {
        return !sentence.isEmpty();
    }

    private void ready() {
        if (sentence.isEmpty()) return;
        Tooltip made = tooltip;
        if (made == null) {
            made = made();
            tooltip = made;
            Tooltip.install(node, made);
        }
        made.setMaxWidth(WIDEST * (Look.isProjector(node) ? Theme.PROJECTOR.scale() : 1));
    }

    private void follow(boolean shown) {
        if (shown) ready();
        Tooltip made = tooltip;
        if (made == null) return;
        if (!shown || sentence.isEmpty() || node.getScene() == null) {
            made.hide();
            return;
        }
        var place = node.localToScreen(0, node.getLayoutBounds().getMaxY() + 4);
        if (place != null) made.show(node, place.getX(), place.getY());
    }

    private Tooltip made() {
        Tooltip made = new Tooltip(sentence);
        made.setWrapText(true);
        made.setShowDelay(Duration.millis(350));
        made.setShowDuration(Duration.INDEFINITE);
        return made;
    }
}
