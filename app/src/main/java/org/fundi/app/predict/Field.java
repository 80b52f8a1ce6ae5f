package org.fundi.app.predict;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.math.Statistics;

/// One column of the form.
///
/// @param usual the training rows' median or most frequent level, as text; of two whole numbers in
///     the middle the smaller, since nothing was built in 1973.5
/// @param low smallest value in training; of no account without numbers
/// @param high largest value in training
/// @param levels those that training rows have, the most frequent first; empty for numbers
record Field(String column, Kind kind, String usual, double low, double high, List<String> levels) {

    enum Kind {
        NUMBER,
        LEVEL,
        YES_NO,
        /// Text or a date: kept as it is in the row that was taken.
        KEPT
    }

    Field {
        levels = List.copyOf(levels);
    }

    /// @param training the column in the training rows only
    static Field of(Column training) {
        return switch (training) {
            case NumberColumn numbers -> number(numbers);
            case CategoryColumn words -> levels(words, Kind.LEVEL, words.levels());
            case BooleanColumn cells -> levels(cells, Kind.YES_NO, cells.levels());
            default -> new Field(training.name(), Kind.KEPT, "", 0, 0, List.of());
        };
    }

    private static Field number(NumberColumn column) {
        double[] values = new double[column.size() - column.missing()];
        int at = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) values[at++] = column.at(row);
        }
        if (values.length == 0) return new Field(column.name(), Kind.NUMBER, "", 0, 0, List.of());
        Arrays.sort(values);
        boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        double middle = whole ? values[(values.length - 1) / 2] : Statistics.median(values);
        return new Field(
                column.name(),
                Kind.NUMBER,
                NumberColumn.plain(middle),
                values[0],
                values[values.length - 1],
                List.of());
    }

    private static Field levels(Column column, Kind kind, List<String> all) {
        int[] counts = new int[all.size()];
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) counts[all.indexOf(column.text(row))]++;
        }
        List<Integer> order =
                java.util.stream.IntStream.range(0, counts.length)
                        .boxed()
                        .filter(level -> counts[level] > 0)
                        .sorted(java.util.Comparator.comparingInt(level -> -counts[level]))
                        .toList();
        List<String> seen = order.stream().map(all::get).toList();
        return new Field(column.name(), kind, seen.isEmpty() ? "" : seen.getFirst(), 0, 0, seen);
    }
}
