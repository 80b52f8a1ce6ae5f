package org.fundi.app.text;

import java.util.ArrayList;
import java.util.List;

/// A sentence in which some words stand out. In `words.properties` those stand between stars:
/// `predict *{0}*`.
///
/// @param parts from left to right
public record Rich(List<Part> parts) {

    /// @param strong whether it stands out
    public record Part(String text, boolean strong) {}

    public Rich {
        parts = List.copyOf(parts);
    }

    /// Cuts the sentence at its stars first and fills it in then: what is filled in may hold stars.
    public static Rich of(String key, Object... arguments) {
        String[] pieces = Words.of(key).split("\\*", -1);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++) {
            if (pieces[i].isEmpty()) continue;
            parts.add(new Part(Words.fill(pieces[i], arguments), i % 2 == 1));
        }
        return new Rich(parts);
    }

    /// Without the difference, as it is read out.
    public String plain() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) text.append(part.text());
        return text.toString();
    }
}
