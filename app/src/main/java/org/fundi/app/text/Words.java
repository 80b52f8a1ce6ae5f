package org.fundi.app.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every word a screen shows, by key, from `words.properties`. `{0}`, `{1}` … stand for what is
/// filled in; a number is prepared with [Numbers] first, so that no locale has a say. Where a word
/// depends on that number, both stand there: `{0} {0|row|rows}`. What was cut short with … ends its
/// sentence without a full stop.
public final class Words {
    private static final Map<String, String> ALL = read("words.properties");

    /// A place to fill in, or one of two words: the first where 1 is filled in.
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

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
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            int place = slot.group(1).charAt(0) - '0';
            if (place >= arguments.length) continue;
            String said = String.valueOf(arguments[place]);
            String one = slot.group(2);
            if (one != null) said = isOne(said) ? one : slot.group(3);
            filled.append(text, from, slot.start()).append(said);
            from = slot.end();
            if (said.endsWith("…") && text.startsWith(".", from)) from++;
        }
        return filled.append(text, from, text.length()).toString();
    }

    /// 1, or 1 of something, such as "1 row".
    private static boolean isOne(String said) {
        return said.equals("1") || said.startsWith("1 ");
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
