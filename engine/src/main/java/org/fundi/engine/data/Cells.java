package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes the cells of one column in one part of a file, in a form as small as its type allows.
/// A row may be put again: the last time counts, so that a row can be dropped after all.
abstract sealed class Cells permits Cells.Numbers, Cells.Texts, Cells.Passed {

    abstract void put(int row, char[] text, int from, int length);

    /// All cells of this column in a part that is plain.
    ///
    /// @param first the first row to take, 1 where row 0 holds the names
    abstract void put(char[] text, PlainCuts cuts, int column, int first);

    /// A row too short to have this cell.
    abstract void fill(int row);

    /// The row was set aside after all; the next one takes its number.
    void forget(int row) {
        // A cell put again replaces the one before.
    }

    /// The cells taken, and a fresh start.
    abstract Part take(int rows);

    /// A column's cells in one part of the file.
    sealed interface Part {
        /// NaN where missing; which token said so stands in the NaN's low bits.
        record NumberPart(double[] values, List<Stray> strays, boolean failed) implements Part {}

        /// Numbers of words; -1 minus the token where missing.
        record TextPart(int[] numbers, Words words) implements Part {}

        record NoPart() implements Part {}
    }

    /// A cell that is not the number its column holds.
    record Stray(int row, String text, double failure) {}

    /// A column of numbers.
    static final class Numbers extends Cells {
        private static final long MISSING = 0x7ff8000000000000L;

        private final MissingTokens tokens;
        private final NumberText numbers;
        private final boolean forced;
        private double[] values = new double[64];
        private List<Stray> strays = new ArrayList<>();
        private boolean failed;

        /// @param forced whether a person said that this is a number: then a cell which is none
        ///     strays, and does not turn the column into text
        Numbers(MissingTokens tokens, NumberText numbers, boolean forced) {
            this.tokens = tokens;
            this.numbers = numbers;
            this.forced = forced;
        }

        static double missing(int token) {
            return Double.longBitsToDouble(MISSING | token);
        }

        /// Which token a missing number stands for.
        static int token(double missing) {
            return (int) (Double.doubleToRawLongBits(missing) & 0xff);
        }

        @Override
        void put(int row, char[] text, int from, int length) {
            if (row == values.length) values = Arrays.copyOf(values, Math.max(64, row * 2));
            int token = tokens.find(text, from, length);
            if (token >= 0) {
                values[row] = missing(token);
                return;
            }
            double value = numbers.read(text, from, length);
            values[row] = value;
            if (Double.isNaN(value)) stray(row, new String(text, from, length), value);
        }

        @Override
        void put(char[] text, PlainCuts cuts, int column, int first) {
            int rows = cuts.rows() - first;
            if (values.length < rows) values = new double[rows];
            int cut = cuts.cut(first, column);
            readPlain(text, cuts, cut, rows);
            for (int row = 0; row < rows; row++, cut += cuts.width())
                if (Double.isNaN(values[row]) || tokens.likeNumbers()) put(row, text, cuts, cut);
        }

        /// Only what is quickly read, so that the loop is small; what is no such number is NaN.
        private void readPlain(char[] text, PlainCuts cuts, int first, int rows) {
            int cut = first;
            for (int row = 0; row < rows; row++, cut += cuts.width())
                values[row] = numbers.plain(text, cuts.from(text, cut), cuts.end(text, cut));
        }

        private void put(int row, char[] text, PlainCuts cuts, int cut) {
            int from = cuts.from(text, cut);
            int end = cuts.end(text, cut);
            if (from == end) values[row] = missing(0);
            else put(row, text, from, end - from);
        }

        private void stray(int row, String text, double failure) {
            boolean overflow = NumberText.same(failure, NumberText.OVERFLOW);
            if (!forced && !overflow) {
                failed = true;
                return;
            }
            forget(row);
            strays.add(new Stray(row, text, failure));
        }

        @Override
        void forget(int row) {
            while (!strays.isEmpty() && strays.getLast().row() >= row) strays.removeLast();
        }

        @Override
        void fill(int row) {
            if (row == values.length) values = Arrays.copyOf(values, Math.max(64, row * 2));
            values[row] = missing(MissingTokens.FILLED);
        }

        @Override
        Part take(int rows) {
            forget(rows);
            Part part = new Part.NumberPart(Arrays.copyOf(values, rows), strays, failed);
            strays = new ArrayList<>();
            failed = false;
            return part;
        }
    }

    /// A column of anything else, each different word kept once.
    static final class Texts extends Cells {
        private final MissingTokens tokens;
        private final Words words = new Words();
        private int[] numbers = new int[64];

        Texts(MissingTokens tokens) {
            this.tokens = tokens;
        }

        @Override
        void put(int row, char[] text, int from, int length) {
            if (row == numbers.length) numbers = Arrays.copyOf(numbers, Math.max(64, row * 2));
            int token = tokens.find(text, from, length);
            numbers[row] = token >= 0 ? -1 - token : words.number(text, from, length);
        }

        @Override
        void put(char[] text, PlainCuts cuts, int column, int first) {
            int rows = cuts.rows() - first;
            if (numbers.length < rows) numbers = new int[rows];
            int cut = cuts.cut(first, column);
            for (int row = 0; row < rows; row++, cut += cuts.width()) {
                int from = cuts.from(text, cut);
                int end = cuts.end(text, cut);
                if (from == end) numbers[row] = -1;
                else if (tokens.possible(text, from, end)) put(row, text, from, end - from);
                else numbers[row] = words.number(text, from, end - from);
            }
        }

        @Override
        void fill(int row) {
            if (row == numbers.length) numbers = Arrays.copyOf(numbers, Math.max(64, row * 2));
            numbers[row] = -1 - MissingTokens.FILLED;
        }

        @Override
        Part take(int rows) {
            return new Part.TextPart(Arrays.copyOf(numbers, rows), words);
        }
    }

    /// A column that was read before and is passed over now.
    static final class Passed extends Cells {
        @Override
        void put(int row, char[] text, int from, int length) {
            // Its cells are known already.
        }

        @Override
        void put(char[] text, PlainCuts cuts, int column, int first) {
            // Its cells are known already.
        }

        @Override
        void fill(int row) {
            // Its cells are known already.
        }

        @Override
        Part take(int rows) {
            return new Part.NoPart();
        }
    }
}
