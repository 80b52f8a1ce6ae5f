package org.fundi.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The passages of `repeat.py`, each below a line `#:: name`.
///
/// @param byName their lines, without that one
record Passages(Map<String, String> byName) {
    private static final String MARK = "#:: ";

    static Passages read() {
        Map<String, StringBuilder> passages = new HashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : resource().lines().toList()) {
            if (line.startsWith(MARK)) {
                current = new StringBuilder();
                passages.put(line.substring(MARK.length()), current);
            } else {
                current.append(line).append('\n');
            }
        }
        Map<String, String> texts = new HashMap<>();
        passages.forEach((name, text) -> texts.put(name, text.toString()));
        return new Passages(Map.copyOf(texts));
    }

    /// @throws IllegalArgumentException where there is no such passage
    String of(String name) {
        String text = byName.get(name);
        if (text == null) throw new IllegalArgumentException("repeat.py has no '" + name + "'");
        return text;
    }

    private static String resource() {
        try (InputStream in = Passages.class.getResourceAsStream("repeat.py")) {
            return new String(
                    Objects.requireNonNull(in, "repeat.py").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
