package org.fundi.app.style;

import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The remark on one control. A tooltip is a window of its own and costs more than most controls:
/// it is made when the mouse or the keyboard arrives first.
final class Tip {
    private static final double WIDEST = 360;

    /// Between a control and its remark, in px.
    private static final double GAP = 4;

    private final Node node;
    private String sentence = "";
    private final EventHandler<ScrollEvent> scrolled = _ -> follow(false);
    private @Nullable Tooltip tooltip;

    private Tip(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> ready());
        node.focusVisibleProperty().addListener((_, _, shown) -> follow(shown));
        node.addEventFilter(KeyEvent.KEY_PRESSED, _ -> follow(false));
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
        show(made);
    }

    /// Left of a field's line where there is room: above and below stand other fields. Else above
    /// the control, so that the next one can be reached; under it where there is no room for that.
    /// What is scrolled away leaves no remark behind.
    private void show(Tooltip made) {
        Bounds place = node.localToScreen(node.getLayoutBounds());
        if (place == null) return;
        Scene scene = node.getScene();
        scene.addEventFilter(ScrollEvent.SCROLL, scrolled);
        made.setOnHidden(_ -> scene.removeEventFilter(ScrollEvent.SCROLL, scrolled));
        made.show(node, place.getMinX(), place.getMaxY() + GAP);
        double left = line(place).getMinX() - GAP - made.getWidth();
        double above = place.getMinY() - GAP - made.getHeight();
        if (left > scene.getWindow().getX()) {
            made.setX(left);
            made.setY(place.getMinY());
        } else if (above > scene.getWindow().getY()) {
            made.setY(above);
        }
    }

    /// What a field stands in with its name; of all else nothing is left free at its left.
    private Bounds line(Bounds place) {
        Node line = node.getParent();
        boolean field = node instanceof TextInputControl || node instanceof ComboBoxBase<?>;
        if (!field || line == null) return new BoundingBox(0, place.getMinY(), 0, 0);
        return line.localToScreen(line.getLayoutBounds());
    }

    private Tooltip made() {
        Tooltip made = new Tooltip(sentence);
        made.setWrapText(true);
        made.setShowDelay(Duration.millis(350));
        made.setShowDuration(Duration.INDEFINITE);
        return made;
    }
}
