package org.fundi.engine.proposal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;

/// What guessing needs to know of a column.
///
/// @param distinct how many different values it has, missing ones not counted
/// @param missing how many cells are missing
record ColumnLook(Column column, int distinct, int missing) {

    static ColumnLook at(Column column) {
        int distinct =
                switch (column) {
                    case NumberColumn numbers -> distinct(numbers);
                    case CategoryColumn words -> distinct(words);
                    default -> counts(column).size();
                };
        return new ColumnLook(column, distinct, column.missing());
    }

    /// How many rows each value has, in the order in which they first occur.
    static Map<String, Integer> counts(Column column) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) counts.merge(column.text(row), 1, Integer::sum);
        }
        return counts;
    }

    boolean oneValueARow() {
        return missing == 0 && distinct == column.size() && distinct > 1;
    }

    boolean constant() {
        return distinct <= 1;
    }

    boolean mostlyMissing() {
        return 2L * missing > column.size();
    }

    /// Whether the name says that it tells things apart: `id`, `customer_id`, `orderId`, `key`.
    boolean namedLikeAnId() {
        String name = column.name();
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.matches("(.*[_ .-])?(id|ids|uuid|guid|key)") || name.matches(".*[a-z]I[dD]");
    }

    /// Whether the numbers run 1, 2, 3… down the file.
    boolean runsInSteps() {
        if (!(column instanceof NumberColumn numbers) || missing > 0) return false;
        for (int row = 1; row < numbers.size(); row++) {
            if (numbers.at(row) != numbers.at(row - 1) + 1) return false;
        }
        return numbers.size() > 1;
    }

    /// Whether the numbers never fall down the file.
    boolean neverFalls() {
        if (!(column instanceof NumberColumn numbers) || missing > 0) return false;
        for (int row = 1; row < numbers.size(); row++) {
            if (numbers.at(row) < numbers.at(row - 1)) return false;
        }
        return true;
    }

    boolean wholeNumbers() {
        if (!(column instanceof NumberColumn numbers)) return false;
        for (int row = 0; row < numbers.size(); row++) {
            if (!numbers.isMissing(row) && numbers.at(row) != Math.rint(numbers.at(row)))
                return false;
        }
        return true;
    }

    private static int distinct(NumberColumn numbers) {
        double[] cells = new double[numbers.size()];
        int count = 0;
        for (int row = 0; row < cells.length; row++) {
            if (!numbers.isMissing(row)) cells[count++] = numbers.at(row) + 0.0;
        }
        return (int) Arrays.stream(Arrays.copyOf(cells, count)).sorted().distinct().count();
    }

    private static int distinct(CategoryColumn words) {
        boolean[] seen = new boolean[words.levels().size()];
        int distinct = 0;
        for (int row = 0; row < words.size(); row++) {
            if (words.isMissing(row) || seen[words.at(row)]) continue;
            seen[words.at(row)] = true;
            distinct++;
        }
        return distinct;
    }
}
