package org.fundi.app.export;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// Values as Python writes them, so that whatever a column is called stays text.
final class Python {
    private Python() {}

    static String of(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "True" : "False";
            case Integer whole -> whole.toString();
            case Long whole -> whole.toString();
            case Double number -> Double.isFinite(number) ? number.toString() : "math.nan";
            case Collection<?> list ->
                    list.stream().map(Python::of).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(e -> of(e.getKey()) + ": " + of(e.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            default -> text(value.toString());
        };
    }

    /// One entry a line.
    static String lines(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(e -> "    " + text(e.getKey()) + ": " + of(e.getValue()) + ",\n")
                .collect(Collectors.joining("", "{\n", "}"));
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') quoted.append('\\').appendCodePoint(c);
                            else if (c == '\n') quoted.append("\\n");
                            else if (isPlain(c)) quoted.appendCodePoint(c);
                            else quoted.append(String.format(java.util.Locale.ROOT, "\\U%08x", c));
                        });
        return quoted.append('"').toString();
    }

    /// What steers the eye or the editor is written out.
    private static boolean isPlain(int c) {
        return c >= ' '
                && c != 0x7f
                && !(c >= 0x80 && c < 0xa0)
                && !(c >= 0xD800 && c <= 0xDFFF)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.LINE_SEPARATOR
                && Character.getType(c) != Character.PARAGRAPH_SEPARATOR;
    }
}
