package org.fundi.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads one of a few words, written small, with a hyphen between two words: `day-first`.
///
/// @param words of which enumeration
record WordOf<E extends Enum<E>>(Class<E> words) implements ITypeConverter<E> {

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E convert(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        for (E value : words.getEnumConstants()) if (word(value).equals(word)) return value;
        String all =
                Arrays.stream(words.getEnumConstants())
                        .map(WordOf::word)
                        .collect(Collectors.joining(", "));
        throw new TypeConversionException("'%s' is none of: %s".formatted(typed, all));
    }
}
