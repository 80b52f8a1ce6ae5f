package org.fundi.engine.predict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.math.Statistics;

/// What the training rows say about one column of the file.
///
/// @param usual their median or most frequent level, as text; of two whole numbers in the middle
///     the smaller, since nothing was built in 1973.5; empty where no training row has a value
/// @param low smallest number; of no account without numbers
/// @param high largest number
/// @param levels those that training rows have, the most frequent first; none of numbers
/// @param pair the words for no and yes, in this order; of no account without them
public record KnownColumn(
        String name,
        ColumnType type,
        String usual,
        double low,
        double high,
        List<String> levels,
        List<String> pair) {

    /// One less than always survive being a double and back.
    private static final int DIGITS = 14;

    public KnownColumn {
        levels = List.copyOf(levels);
        pair = List.copyOf(pair);
    }

    /// @param training the column in the training rows only
    public static KnownColumn of(Column training) {
        return switch (training) {
            case NumberColumn numbers -> number(numbers);
            case CategoryColumn words -> levels(words, words.levels(), List.of());
            case BooleanColumn cells -> levels(cells, cells.levels(), cells.levels());
            default ->
                    new KnownColumn(
                            training.name(),
                            ColumnType.of(training),
                            "",
                            0,
                            0,
                            List.of(),
                            List.of());
        };
    }

    private static KnownColumn number(NumberColumn column) {
        double[] values =
                IntStream.range(0, column.size())
                        .filter(row -> !column.isMissing(row))
                        .mapToDouble(column::at)
                        .sorted()
                        .toArray();
        boolean none = values.length == 0;
        return new KnownColumn(
                column.name(),
                ColumnType.NUMBER,
                none ? "" : NumberColumn.plain(middle(values)),
                none ? 0 : values[0],
                none ? 0 : values[values.length - 1],
                List.of(),
                List.of());
    }

    /// Between two in the middle, with as many digits as numbers are written with: the half of
    /// 0.1527 and 0.1685 is 0.1606, not 0.16060000000000002.
    private static double middle(double[] sorted) {
        boolean whole = Arrays.stream(sorted).allMatch(value -> value == Math.rint(value));
        if (whole) return sorted[(sorted.length - 1) / 2];
        double middle = Statistics.median(sorted);
        return new BigDecimal(middle).round(new MathContext(DIGITS)).doubleValue();
    }

    private static KnownColumn levels(Column column, List<String> all, List<String> pair) {
        Map<String, Integer> place = new TreeMap<>();
        for (String level : all) place.put(level, place.size());
        int[] counts = new int[all.size()];
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) counts[place.getOrDefault(column.text(row), 0)]++;
        }
        List<String> seen =
                IntStream.range(0, counts.length)
                        .filter(level -> counts[level] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(level -> -counts[level]))
                        .map(all::get)
                        .toList();
        String usual = seen.isEmpty() ? "" : seen.getFirst();
        return new KnownColumn(column.name(), ColumnType.of(column), usual, 0, 0, seen, pair);
    }

    /// The same cells, but for one, which holds the usual value: what would be there if nothing
    /// were known of it.
    ///
    /// @param cells of a column that fits
    public Column usualAt(Column cells, int changed) {
        int rows = cells.size();
        return switch (cells) {
            case NumberColumn numbers -> {
                double usually = usual.isEmpty() ? Double.NaN : Double.parseDouble(usual);
                double[] made = new double[rows];
                for (int row = 0; row < rows; row++) {
                    boolean missing = numbers.isMissing(row);
                    made[row] = row == changed ? usually : missing ? Double.NaN : numbers.at(row);
                }
                yield NumberColumn.of(name, made);
            }
            case CategoryColumn words -> {
                List<String> all = new ArrayList<>(words.levels());
                if (!usual.isEmpty() && !all.contains(usual)) all.add(usual);
                int[] made = new int[rows];
                for (int row = 0; row < rows; row++) {
                    int own = words.isMissing(row) ? -1 : words.at(row);
                    made[row] = row == changed ? all.indexOf(usual) : own;
                }
                yield CategoryColumn.of(name, all, made);
            }
            case BooleanColumn yesNo -> {
                byte[] made = new byte[rows];
                for (int row = 0; row < rows; row++) {
                    String word = row == changed ? usual : yesNo.text(row);
                    made[row] = (byte) pair.indexOf(word);
                }
                yield BooleanColumn.of(name, pair.getFirst(), pair.getLast(), made);
            }
            default -> cells;
        };
    }

    /// So many missing cells.
    Column nothing(int rows) {
        return switch (type) {
            case NUMBER -> {
                double[] cells = new double[rows];
                Arrays.fill(cells, Double.NaN);
                yield NumberColumn.of(name, cells);
            }
            case BOOLEAN -> {
                byte[] cells = new byte[rows];
                Arrays.fill(cells, (byte) -1);
                yield BooleanColumn.of(name, pair.getFirst(), pair.getLast(), cells);
            }
            case CATEGORY, DATE, DATE_TIME, TEXT -> {
                int[] cells = new int[rows];
                Arrays.fill(cells, -1);
                yield CategoryColumn.of(name, List.of(), cells);
            }
        };
    }
}
