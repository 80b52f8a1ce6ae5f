package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundi.app.text.Words;

/// A run's name where it has no room: what it shares with the runs around it is left out first.
final class RunName {
    private static final String BETWEEN = ", ";
    private static final String LEFT_OUT = "…";

    /// The setting that was changed says more than where.
    private static final String FORKED = Words.of("run.forked", "").strip();

    private RunName() {}

    /// A model's short name stands in brackets behind the long one: "Neural network (MLP)".
    ///
    /// @param name its parts with commas between them
    /// @param others the names around it
    /// @param width of words, in px
    /// @return what has room, or its most telling part
    static String fitted(
            String name, List<String> others, ToDoubleFunction<String> width, double room) {
        if (width.applyAsDouble(name) <= room) return name;
        List<String> parts = parts(name);
        if (others.isEmpty() || parts.size() < 2) return String.join(BETWEEN, parts);
        List<List<String>> known = others.stream().map(RunName::parts).toList();
        List<Integer> order = new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
        order.sort(
                Comparator.<Integer>comparingLong(i -> -sharing(parts.get(i), known))
                        .thenComparing(i -> !parts.get(i).startsWith(FORKED))
                        .thenComparing(Comparator.reverseOrder()));
        List<Integer> kept = new ArrayList<>(order);
        String said = String.join(BETWEEN, parts);
        while (kept.size() > 1 && width.applyAsDouble(said) > room) {
            kept.removeFirst();
            said = said(parts, kept);
        }
        return said;
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>(List.of(name.split(BETWEEN)));
        parts.set(0, parts.getFirst().replaceAll("^\\w[^(]*\\(([A-Z]+)\\)$", "$1"));
        return parts;
    }

    /// What says only that there is more goes first.
    private static long sharing(String part, List<List<String>> known) {
        if (part.equals(LEFT_OUT)) return Long.MAX_VALUE;
        return known.stream().filter(other -> other.contains(part)).count();
    }

    /// Once for all that is left out side by side.
    private static String said(List<String> parts, List<Integer> kept) {
        String all =
                IntStream.range(0, parts.size())
                        .mapToObj(i -> kept.contains(i) ? parts.get(i) : LEFT_OUT)
                        .collect(Collectors.joining(BETWEEN));
        return all.replaceAll("…(, …)+", LEFT_OUT).replaceAll("^…, ", "… ");
    }
}
