package org.fundi.app.shell;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Scored;

/// How the runs table is sorted by each of its columns: numbers as numbers, and what is missing
/// last, whichever way round.
final class RunOrder {
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d[\\d,]*");

    private RunOrder() {}

    /// By name, and of one name by number.
    static final Comparator<RunRow> NAME =
            Comparator.comparing(RunRow::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparingInt(RunRow::number);

    static final Comparator<RunRow> STATE = Comparator.comparing(RunRow::state);

    /// The validation loss after the last step.
    static double loss(RunRow row) {
        return row.curve().isEmpty() ? Double.NaN : row.curve().getLast();
    }

    /// Steps done.
    static double steps(RunRow row) {
        Matcher number = FIRST_NUMBER.matcher(row.progress());
        return number.find() ? Double.parseDouble(number.group().replace(",", "")) : Double.NaN;
    }

    static double score(RunRow row, String metric) {
        Scored scored = row.scores().get(metric);
        return scored == null ? Double.NaN : scored.score().orNaN();
    }

    /// The lower end of the interval.
    static double low(RunRow row, String metric) {
        Scored scored = row.scores().get(metric);
        Interval interval = scored == null ? null : scored.interval();
        return interval == null ? Double.NaN : interval.low();
    }

    /// @param turned whether the table turns the order round, greatest first
    static <T> Comparator<T> numbers(ToDoubleFunction<T> number, BooleanSupplier turned) {
        return (one, other) -> {
            double first = number.applyAsDouble(one);
            double second = number.applyAsDouble(other);
            if (!Double.isNaN(first) && !Double.isNaN(second)) {
                return Double.compare(first, second);
            }
            int last = Boolean.compare(Double.isNaN(first), Double.isNaN(second));
            return turned.getAsBoolean() ? -last : last;
        };
    }

    static Comparator<RunNote> notes(BooleanSupplier turned) {
        return (one, other) -> {
            if (!one.isEmpty() && !other.isEmpty()) {
                return one.line().compareToIgnoreCase(other.line());
            }
            int last = Boolean.compare(one.isEmpty(), other.isEmpty());
            return turned.getAsBoolean() ? -last : last;
        };
    }
}
