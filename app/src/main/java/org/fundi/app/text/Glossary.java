package org.fundi.app.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What each term of the field means, in two sentences, from `glossary.properties`. Attach one to
/// a control with [org.fundi.app.style.Terms].
public final class Glossary {
    private static final Map<String, String> ALL = Words.read("glossary.properties");

    private Glossary() {}

    /// @param term as in `glossary.properties`, lower case, such as `learning-rate`
    public static Optional<String> meaning(String term) {
        return Optional.ofNullable(ALL.get(term));
    }

    /// Every term, in the order of the alphabet.
    public static List<String> terms() {
        return List.copyOf(new TreeMap<>(ALL).keySet());
    }
}
