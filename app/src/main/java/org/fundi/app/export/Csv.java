package org.fundi.app.export;

import java.util.List;
import java.util.stream.Collectors;

/// Separated text as RFC 4180 has it, with line feeds.
final class Csv {
    private final StringBuilder text = new StringBuilder();

    Csv line(List<String> cells) {
        text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(","))).append('\n');
        return this;
    }

    private static String quoted(String cell) {
        boolean plain =
                !cell.isBlank()
                        && cell.chars()
                                .noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain || cell.isEmpty() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    String text() {
        return text.toString();
    }
}
