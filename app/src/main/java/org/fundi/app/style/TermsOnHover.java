package org.fundi.app.style;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.fundi.app.text.Glossary;
import org.jspecify.annotations.Nullable;

/// Explains the term below the mouse, wherever a word of the glossary stands in a text of the
/// window. What has a remark of its own keeps it.
public final class TermsOnHover {
    private final Tooltip tooltip = new Tooltip();
    private @Nullable Text shown;
    private String explained = "";

    private TermsOnHover() {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        tooltip.setShowDelay(Duration.millis(450));
        tooltip.setShowDuration(Duration.INDEFINITE);
    }

    /// From now on, in every text of this scene.
    public static void in(Scene scene) {
        TermsOnHover terms = new TermsOnHover();
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, terms::point);
    }

    private void point(MouseEvent event) {
        Node below = event.getPickResult().getIntersectedNode();
        if (!(below instanceof Text text) || hasRemark(text)) {
            forget();
            return;
        }
        String term = term(text, new Point2D(event.getSceneX(), event.getSceneY())).orElse("");
        if (text.equals(shown) && term.equals(explained)) return;
        forget();
        if (term.isEmpty()) return;
        shown = text;
        explained = term;
        tooltip.setText(Glossary.meaning(term).orElseThrow());
        Tooltip.install(text, tooltip);
    }

    /// The term whose letters lie at this place of the scene.
    static Optional<String> term(Text text, Point2D inScene) {
        int letter = text.hitTest(text.sceneToLocal(inScene)).getCharIndex();
        return Glossary.at(text.getText(), letter).map(Glossary.Found::term);
    }

    private static boolean hasRemark(Text text) {
        for (Node node = text; node != null; node = node.getParent()) {
            if (node.getProperties().get(Tip.class) instanceof Tip tip && tip.says()) return true;
            if (node instanceof Control control && control.getTooltip() != null) return true;
        }
        return false;
    }

    private void forget() {
        Text former = shown;
        if (former != null) Tooltip.uninstall(former, tooltip);
        tooltip.hide();
        shown = null;
        explained = "";
    }
}
