package org.fundi.engine.setting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One knob of a record as it stands.
///
/// @param path such as `rate` or `optimiser.beta1`
/// @param kind what sort of value it takes
/// @param value the one it has now: Integer, Double, Boolean, an enum constant, a list of Integer
///     or a String
/// @param knob its range and help; empty where the record declares none
/// @param more whether it is one that most people leave as it is
public record Setting(String path, Kind kind, Object value, Optional<Knob> knob, boolean more) {

    /// Smaller ones are written with their power of ten.
    private static final double SMALLEST_IN_FULL = 1e-5;

    /// Those from here on, too.
    private static final double TOO_LARGE_IN_FULL = 1e15;

    /// What sort of value a setting takes.
    public enum Kind {
        WHOLE,
        NUMBER,
        YES_NO,
        CHOICE,
        WHOLE_LIST,
        TEXT;

        /// The word of the command line and of JSON.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Setting of(String path, Object value, Optional<Knob> knob, boolean more) {
        Kind kind =
                switch (value) {
                    case Integer _ -> Kind.WHOLE;
                    case Double _ -> Kind.NUMBER;
                    case Boolean _ -> Kind.YES_NO;
                    case Enum<?> _ -> Kind.CHOICE;
                    case List<?> _ -> Kind.WHOLE_LIST;
                    case String _ -> Kind.TEXT;
                    default ->
                            throw new IllegalArgumentException(
                                    "the setting '%s' is of a type no form can show: %s"
                                            .formatted(path, value.getClass().getSimpleName()));
                };
        return new Setting(path, kind, value, knob, more);
    }

    /// The value as [Knobs#with] reads it.
    public String text() {
        return textOf(value);
    }

    /// The choices there are, in order, as text; empty for other kinds.
    public List<String> choices() {
        return kind == Kind.CHOICE ? constants().stream().map(Setting::textOf).toList() : List.of();
    }

    public String help() {
        return knob.map(Knob::help).orElse("");
    }

    /// What this setting takes, as a part of a sentence: "a whole number from 1 to 500".
    public String expected() {
        return switch (kind) {
            case WHOLE -> "a whole number" + range();
            case NUMBER -> "a number" + range();
            case YES_NO -> "true or false";
            case CHOICE -> "one of " + String.join(", ", choices());
            case WHOLE_LIST -> "whole numbers joined by commas, each" + range();
            case TEXT -> "a text";
        };
    }

    /// Whether its knob's smallest and largest value bound it.
    public boolean isRanged() {
        return knob.isPresent() && kind != Kind.YES_NO && kind != Kind.CHOICE && kind != Kind.TEXT;
    }

    /// @throws Refusal naming the bound that `wanted` oversteps
    void checkRange(Object wanted) {
        if (wanted.getClass() != value.getClass() && !sameKind(wanted)) {
            throw new IllegalArgumentException(
                    "%s takes %s, not %s".formatted(path, expected(), wanted));
        }
        switch (wanted) {
            case Integer whole -> checkBound(whole, wanted);
            case Double number -> checkBound(number, wanted);
            case List<?> list -> {
                for (Object item : list) checkBound(((Number) item).doubleValue(), item);
            }
            default -> {} // a choice is always among its own
        }
    }

    List<Enum<?>> constants() {
        Class<?> type = ((Enum<?>) value).getDeclaringClass();
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .collect(Collectors.toUnmodifiableList());
    }

    static String textOf(Object value) {
        return switch (value) {
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
            case Double number -> plain(number);
            case List<?> list ->
                    list.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> String.valueOf(value);
        };
    }

    private boolean sameKind(Object wanted) {
        return wanted instanceof List && value instanceof List
                || wanted instanceof Enum<?> other
                        && value instanceof Enum<?> mine
                        && other.getDeclaringClass() == mine.getDeclaringClass();
    }

    private void checkBound(double number, Object shown) {
        if (Double.isFinite(number)
                && (knob.isEmpty() || (number >= knob.get().min() && number <= knob.get().max()))) {
            return;
        }
        throw new Refusal(
                "%s must be %s, not %s".formatted(path, expected(), textOf(shown)),
                "choose a value in that range");
    }

    private String range() {
        return knob.map(k -> " from %s to %s".formatted(plain(k.min()), plain(k.max()))).orElse("");
    }

    /// 64, 0.0003 or 1e-8: as short as it can be and still the same number when read; Infinity
    /// where it is no finite one.
    private static String plain(double number) {
        double size = Math.abs(number);
        if (number == Math.rint(number) && size < TOO_LARGE_IN_FULL) {
            return Long.toString((long) number);
        }
        return size >= SMALLEST_IN_FULL && size < TOO_LARGE_IN_FULL
                ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                : Double.toString(number).replace(".0E", "e").replace('E', 'e');
    }
}
