package org.fundi.engine.data;

import java.util.List;

/// Which columns are read as numbers straight away, judged by the file's first rows, and which
/// have to be read once more as words because a later cell was no number.
final class ColumnPlan {
    private final ReadingOptions options;
    private final MissingTokens tokens;
    private final NumberText numbers;
    private final boolean[] asNumbers;
    private final boolean[] forced;
    private final boolean[] again;

    ColumnPlan(Sniffer.Sniffed sniffed, List<String> names, ReadingOptions options) {
        this.options = options;
        this.tokens = new MissingTokens(options.missing());
        this.numbers = new NumberText(sniffed.format().decimalMark().value());
        this.asNumbers = new boolean[names.size()];
        this.forced = new boolean[names.size()];
        this.again = new boolean[names.size()];
        for (int column = 0; column < names.size(); column++) {
            ColumnType told = options.types().get(names.get(column));
            forced[column] = told == ColumnType.NUMBER;
            asNumbers[column] =
                    forced[column] || (told == null && looksLikeNumbers(sniffed.rows(), column));
        }
    }

    private boolean looksLikeNumbers(List<List<String>> rows, int column) {
        boolean some = false;
        for (List<String> row : rows) {
            if (column >= row.size()) continue;
            char[] cell = row.get(column).toCharArray();
            if (tokens.find(cell, 0, cell.length) >= 0) continue;
            double value = numbers.read(cell, 0, cell.length);
            if (Double.isNaN(value) && !NumberText.same(value, NumberText.OVERFLOW)) return false;
            some = true;
        }
        return some;
    }

    /// Fresh takers of cells for the first pass.
    Cells[] first() {
        Cells[] cells = new Cells[asNumbers.length];
        for (int column = 0; column < cells.length; column++)
            cells[column] =
                    asNumbers[column]
                            ? new Cells.Numbers(tokens, numbers, forced[column])
                            : new Cells.Texts(tokens);
        return cells;
    }

    /// Learns from the first pass which columns are no numbers after all.
    void judge(List<Rows.Result> parts) {
        for (int column = 0; column < asNumbers.length; column++)
            for (Rows.Result part : parts)
                if (part.parts().get(column) instanceof Cells.Part.NumberPart cells)
                    again[column] |= cells.failed();
    }

    boolean needsSecond() {
        for (boolean column : again) if (column) return true;
        return false;
    }

    boolean isAgain(int column) {
        return again[column];
    }

    /// Fresh takers of cells for the second pass.
    Cells[] second() {
        MissingTokens missing = new MissingTokens(options.missing());
        Cells[] cells = new Cells[again.length];
        for (int column = 0; column < cells.length; column++)
            cells[column] = again[column] ? new Cells.Texts(missing) : new Cells.Passed();
        return cells;
    }
}
