package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Shown;

/// What one column's missing cells become.
sealed interface Filling {
    Filling NOTHING = new Untouched();

    Column fill(Column column);

    String sentence();

    /// Whether a column of 0 and 1 beside it says where cells were missing.
    default boolean flagged() {
        return false;
    }

    /// @param missing cells in training
    record Number(double value, int missing, boolean flagged) implements Filling {
        @Override
        public Column fill(Column column) {
            if (!(column instanceof NumberColumn numbers)) return column;
            double[] cells = new double[column.size()];
            for (int row = 0; row < cells.length; row++) {
                cells[row] = numbers.isMissing(row) ? value : numbers.at(row);
            }
            return NumberColumn.of(column.name(), cells);
        }

        @Override
        public String sentence() {
            return filled(Measures.shown(value), missing);
        }
    }

    record Category(String level, int missing) implements Filling {
        @Override
        public Column fill(Column column) {
            if (!(column instanceof CategoryColumn words) || words.missing() == 0) return column;
            List<String> levels = new ArrayList<>(words.levels());
            if (!levels.contains(level)) levels.add(level);
            int place = levels.indexOf(level);
            int[] index = new int[column.size()];
            for (int row = 0; row < index.length; row++) {
                index[row] = words.isMissing(row) ? place : words.at(row);
            }
            return CategoryColumn.of(column.name(), levels, index);
        }

        @Override
        public String sentence() {
            return filled(Shown.of(level), missing);
        }
    }

    /// @param word as the column itself writes it, such as "ja"
    record YesNo(boolean value, String word, int missing) implements Filling {
        /// Of equally frequent ones no.
        static YesNo of(BooleanColumn column) {
            int yes = 0;
            int missing = column.missing();
            for (int row = 0; row < column.size(); row++) {
                if (!column.isMissing(row) && column.at(row)) yes++;
            }
            boolean value = 2 * yes > column.size() - missing;
            String word = value ? column.levels().getLast() : column.levels().getFirst();
            return new YesNo(value, word, missing);
        }

        @Override
        public Column fill(Column column) {
            if (!(column instanceof BooleanColumn cells)) return column;
            byte[] filled = new byte[column.size()];
            for (int row = 0; row < filled.length; row++) {
                filled[row] = (byte) ((cells.isMissing(row) ? value : cells.at(row)) ? 1 : 0);
            }
            return BooleanColumn.of(
                    column.name(), cells.levels().getFirst(), cells.levels().getLast(), filled);
        }

        @Override
        public String sentence() {
            return filled(word, missing);
        }
    }

    record Untouched() implements Filling {
        @Override
        public Column fill(Column column) {
            return column;
        }

        @Override
        public String sentence() {
            return "as it is";
        }
    }

    private static String filled(String with, int missing) {
        return "%s missing in training; a missing one becomes %s"
                .formatted(Counted.of(missing), with);
    }
}
