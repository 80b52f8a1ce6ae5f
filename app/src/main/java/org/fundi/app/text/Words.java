package org.fundi.app.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// Every word a screen shows, by key, from `words.properties`. `{0}`, `{1}` … stand for what is
/// filled in; a number is prepared with [Numbers] first, so that no locale has a say.
public final class Words {
    private static final Map<String, String> ALL = read("words.properties");

    private Words() {}

    /// @throws IllegalArgumentException where there is no such key
    public static String of(String key, Object... arguments) {
        String text = ALL.get(key);
        if (text == null)
            throw new IllegalArgumentException("words.properties has no '" + key + "'");
        return fill(text, arguments);
    }

    /// One pass from left to right, so that braces in what is filled in stay as they are.
    static String fill(String text, Object... arguments) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            boolean slot =
                    at + 2 < text.length()
                            && text.charAt(at + 2) == '}'
                            && Character.isDigit(text.charAt(at + 1));
            if (!slot || text.charAt(at + 1) - '0' >= arguments.length) continue;
            filled.append(text, from, at).append(arguments[text.charAt(at + 1) - '0']);
            from = at + 3;
        }
        return filled.append(text, from, text.length()).toString();
    }

    static Map<String, String> all() {
        return ALL;
    }

    static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        java.util.Objects.requireNonNull(
                                Words.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                e -> String.valueOf(e.getKey()),
                                e -> String.valueOf(e.getValue())));
    }
}
