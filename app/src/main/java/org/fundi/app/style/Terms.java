package org.fundi.app.style;

import javafx.scene.Node;
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

    /// Any sentence on hover and on keyboard focus, in place of the former; empty for none.
    public static <N extends Node> N tip(N node, String sentence) {
        Tip.of(node).say(sentence);
        return node;
    }
}
