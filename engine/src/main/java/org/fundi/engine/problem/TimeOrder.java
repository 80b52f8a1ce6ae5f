package org.fundi.engine.problem;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.DateTimeColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;

/// The different times of a column in order, and where each row stands among them.
///
/// @param place the place of each row's time among the different times, from 0
/// @param times how many different times there are
public record TimeOrder(int[] place, int times) {

    /// Words that sort as time does: a year, or a year and what is smaller, such as 2025-01,
    /// 2025-Q1 or 2025-01-31.
    private static final Pattern SORTS =
            Pattern.compile(
                    "([12]\\d{3})(?:[-/. ]?[QqWw]?(\\d{1,2}))?(?:[-/. ]?[QqWw]?(\\d{1,2}))?");

    /// @throws Refusal where a cell is missing or the column's words do not sort as time does
    public static TimeOrder of(Column column) {
        long[] keys =
                switch (column) {
                    case DateColumn dates -> keys(column, row -> dates.at(row).toEpochDay());
                    case DateTimeColumn times -> keys(column, row -> micros(times, row));
                    case NumberColumn numbers -> keys(column, row -> sortable(numbers.at(row)));
                    case CategoryColumn words -> keys(column, row -> word(words, row));
                    case TextColumn words -> keys(column, row -> word(words, row));
                    case BooleanColumn _ -> throw unsorted(column, column.text(0));
                };
        long[] sorted = Arrays.stream(keys).sorted().distinct().toArray();
        int[] place = new int[keys.length];
        for (int row = 0; row < place.length; row++) {
            place[row] = Arrays.binarySearch(sorted, keys[row]);
        }
        return new TimeOrder(place, sorted.length);
    }

    /// Whether this column's cells sort as time does; missing cells are passed over.
    static boolean sorts(Column column) {
        return switch (column) {
            case DateColumn _, DateTimeColumn _, NumberColumn _ -> true;
            case BooleanColumn _ -> false;
            case CategoryColumn words ->
                    words.levels().stream().allMatch(word -> SORTS.matcher(word).matches());
            case TextColumn words -> {
                for (int row = 0; row < words.size(); row++) {
                    if (!words.isMissing(row) && !SORTS.matcher(words.at(row)).matches())
                        yield false;
                }
                yield true;
            }
        };
    }

    /// How many rows each time has, in order.
    int[] counts() {
        int[] counts = new int[times];
        for (int p : place) counts[p]++;
        return counts;
    }

    private interface Key {
        long of(int row);
    }

    private static long[] keys(Column column, Key key) {
        long[] keys = new long[column.size()];
        for (int row = 0; row < keys.length; row++) {
            if (column.isMissing(row)) {
                throw new Refusal(
                        "'%s' is missing in %s, the first of them row %d, so their time is unknown"
                                .formatted(
                                        Shown.of(column.name()),
                                        Counted.of(column.missing(), "row", "rows"),
                                        row + 1),
                        "leave these rows out of the file, or split at random");
            }
            keys[row] = key.of(row);
        }
        return keys;
    }

    private static long micros(DateTimeColumn times, int row) {
        var time = times.at(row);
        return time.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + time.getNano() / 1_000;
    }

    /// A long that sorts as the double does.
    private static long sortable(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /// Year, then the smaller units, as one number: 2025-9 is 2025 09 00, before 2025-10.
    private static long word(Column column, int row) {
        Matcher parts = SORTS.matcher(column.text(row));
        if (!parts.matches()) throw unsorted(column, column.text(row));
        return Long.parseLong(parts.group(1)) * 10_000
                + part(parts.group(2)) * 100
                + part(parts.group(3));
    }

    private static long part(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Refusal unsorted(Column column, String cell) {
        return new Refusal(
                "'%s' holds '%s', which does not sort as time does".formatted(column.name(), cell),
                "write it with the year first, such as 2025-01, or split at random");
    }
}
