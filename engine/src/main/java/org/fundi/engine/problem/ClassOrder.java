package org.fundi.engine.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// The order in which classes are saved and shown: by value where all of them are numbers, else by
/// code point. With two classes the positive one is then put second.
public final class ClassOrder {
    private ClassOrder() {}

    /// By code point, not by UTF-16 unit: the same for every alphabet.
    static final Comparator<String> BY_NAME =
            (one, other) ->
                    java.util.Arrays.compare(
                            one.codePoints().toArray(), other.codePoints().toArray());

    /// @param names each once
    public static List<String> of(Collection<String> names) {
        boolean numbers = names.stream().allMatch(name -> number(name).isPresent());
        Comparator<String> byValue =
                Comparator.comparingDouble(name -> number(name).orElse(Double.NaN));
        return names.stream().sorted(numbers ? byValue.thenComparing(BY_NAME) : BY_NAME).toList();
    }

    private static OptionalDouble number(String name) {
        if (!name.matches("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?")) return OptionalDouble.empty();
        return OptionalDouble.of(Double.parseDouble(name));
    }
}
