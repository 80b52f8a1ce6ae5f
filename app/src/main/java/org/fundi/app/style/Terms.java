package org.fundi.app.style;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.fundi.app.text.Glossary;

/// Puts the two sentences that explain a term on a control: shown on hover and when the keyboard
/// arrives, and read out by a screen reader.
public final class Terms {
    private Terms() {}

    /// @param term a key of `glossary.properties`
    /// @return the same node
    /// @throws IllegalArgumentException where the term is not explained
    public static <N extends Node> N explain(N node, String term) {
        String meaning =
                Glossary.meaning(term)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "glossary.properties has no '" + term + "'"));
        return tip(node, meaning);
    }

    /// Any sentence on hover and on keyboard focus.
    public static <N extends Node> N tip(N node, String sentence) {
        Tooltip tooltip = new Tooltip(sentence);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        tooltip.setShowDelay(Duration.millis(350));
        tooltip.setShowDuration(Duration.INDEFINITE);
        Tooltip.install(node, tooltip);
        node.setAccessibleHelp(sentence);
        node.focusVisibleProperty()
                .addListener(
                        (_, _, shown) -> {
                            if (!shown || node.getScene() == null) {
                                tooltip.hide();
                                return;
                            }
                            var place = node.localToScreen(0, node.getLayoutBounds().getMaxY() + 4);
                            if (place != null) tooltip.show(node, place.getX(), place.getY());
                        });
        return node;
    }
}
