package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Stroke;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// A part of a matrix with its numbers: greenish above 0, brownish below, the stronger the larger,
/// and always with a sign.
///
/// @param firstRow seen
/// @param firstColumn seen
/// @param rows seen
/// @param columns seen
/// @param picked the cell looked at
/// @param marked whether a cell goes into the one looked at
record MatrixPicture(
        Sheet sheet,
        int firstRow,
        int firstColumn,
        int rows,
        int columns,
        Optional<Pick> picked,
        Predicate<Pick> marked)
        implements Picture {
    private static final double GAP = 2;
    private static final double ACROSS = 0.9; // of a letter's size
    private static final double TALL = 1.75;
    private static final double HEAD = 1.5;

    /// A cell for a name, of one for a number.
    private static final double WIDEST = 2;

    /// Letters of the name beside a number.
    private static final int NAME = 14;

    /// No tint is so strong that its number could not be read.
    private static final double STRONGEST = 0.42;

    private double largest() {
        double largest = 0;
        for (float cell : sheet.cells().cells()) largest = Math.max(largest, Math.abs(cell));
        return largest;
    }

    private int decimals() {
        if (sheet.kind() == Sheet.Kind.TRUTH && isWhole()) return 0;
        return sheet.signed() ? Digits.decimals(largest()) : Math.max(3, Digits.decimals(1));
    }

    private boolean isWhole() {
        for (float cell : sheet.cells().cells()) if (cell != Math.rint(cell)) return false;
        return true;
    }

    String text(int row, int column) {
        return text(row, column, decimals());
    }

    private String text(int row, int column, int decimals) {
        double value = sheet.cells().at(row, column);
        if (sheet.kind() == Sheet.Kind.SAID) return Digits.chance(value, decimals);
        String number = Digits.cell(value, decimals, sheet.signed());
        return sheet.name(sheet.at(row, column))
                .map(name -> number + " · " + Brief.line(name, NAME))
                .orElse(number);
    }

    double cellHeight(Theme theme) {
        return Math.round(theme.type().chart() * TALL);
    }

    double cellWidth(Theme theme) {
        Letters letters = Letters.of(theme.type().chart(), theme.palette().text()).strong();
        int decimals = decimals();
        double widest = letters.width("+0.000");
        for (int row = firstRow; row < firstRow + rows; row++) {
            for (int column = firstColumn; column < firstColumn + columns; column++) {
                widest = Math.max(widest, letters.width(text(row, column, decimals)));
            }
        }
        return Math.ceil(Math.max(widest, headWidth(theme, widest)) + letters.size() * ACROSS);
    }

    /// Names make the cells below them wider, within reason.
    private double headWidth(Theme theme, double widest) {
        Letters letters = heads(theme);
        double needed = 0;
        for (int column = 0; column < columns; column++) {
            if (isHeaded()) needed = Math.max(needed, letters.width(head(column)));
        }
        return Math.min(needed, WIDEST * widest);
    }

    private boolean isHeaded() {
        return !sheet.heads().isEmpty();
    }

    private String head(int column) {
        return Brief.name(sheet.heads().get(firstColumn + column));
    }

    private static Letters heads(Theme theme) {
        return Letters.of(theme.type().chart(), theme.palette().quiet()).middle();
    }

    double headHeight(Theme theme) {
        return isHeaded() ? Math.round(theme.type().chart() * HEAD) : 0;
    }

    double width(Theme theme) {
        return columns * (cellWidth(theme) + GAP);
    }

    double height(Theme theme) {
        return headHeight(theme) + rows * (cellHeight(theme) + GAP);
    }

    /// The cell at this point.
    Optional<Pick> at(double x, double y, Theme theme) {
        int column = (int) (x / (cellWidth(theme) + GAP));
        double below = y - headHeight(theme);
        int row = (int) (below / (cellHeight(theme) + GAP));
        boolean inside = x >= 0 && below >= 0 && column < columns && row < rows;
        return inside
                ? Optional.of(sheet.at(firstRow + row, firstColumn + column))
                : Optional.empty();
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        double wide = cellWidth(theme);
        double tall = cellHeight(theme);
        double largest = largest();
        int decimals = decimals();
        double top = headHeight(theme);
        for (int column = 0; column < columns && isHeaded(); column++) {
            String head = heads(theme).fittedInside(head(column), wide - GAP);
            pen.text(head, column * (wide + GAP) + wide / 2, top * 0.7, heads(theme));
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Pick cell = sheet.at(firstRow + row, firstColumn + column);
                double x = column * (wide + GAP);
                double y = top + row * (tall + GAP);
                pen.rectangle(x, y, wide, tall, 2, fill(sheet.value(cell), largest, theme));
                letters(pen, cell, x + wide / 2, y + tall * 0.7, decimals, theme);
                frame(pen, cell, x, y, wide, tall, theme);
            }
        }
    }

    private String fill(double value, double largest, Theme theme) {
        if (!sheet.signed() || value == 0) return theme.palette().soft();
        String hue = value < 0 ? theme.palette().minus() : theme.palette().plus();
        double share = STRONGEST * Math.sqrt(Math.abs(value) / largest);
        return theme.palette().faded(hue, share);
    }

    private void letters(Pen pen, Pick cell, double x, double y, int decimals, Theme theme) {
        Letters letters = Letters.of(theme.type().chart(), theme.palette().text()).middle();
        if (isFramed(cell)) letters = letters.strong();
        pen.text(text(cell.row(), cell.column(), decimals), x, y, letters);
    }

    private boolean isFramed(Pick cell) {
        return picked.filter(cell::equals).isPresent() || marked.test(cell);
    }

    private void frame(
            Pen pen, Pick cell, double x, double y, double wide, double tall, Theme theme) {
        if (!isFramed(cell)) return;
        boolean looked = picked.filter(cell::equals).isPresent();
        String colour = looked ? theme.palette().accent() : theme.palette().text();
        pen.outline(x + 1, y + 1, wide - 2, tall - 2, 2, Stroke.solid(colour, looked ? 2.5 : 1.5));
    }

    @Override
    public String description() {
        String what = Words.of("inside.described", sheet.title(), sheet.shape());
        return picked.filter(sheet::holds)
                .map(
                        cell ->
                                Words.of(
                                        "inside.described.cell",
                                        what,
                                        Numbers.whole(cell.row() + 1L),
                                        Numbers.whole(cell.column() + 1L),
                                        value(cell)))
                .orElse(what);
    }

    private String value(Pick cell) {
        String figure = Digits.figure(sheet.value(cell));
        return sheet.name(cell).map(name -> figure + " · " + name).orElse(figure);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("row", "column", "value"));
        for (int row = 0; row < sheet.cells().rows(); row++) {
            for (int column = 0; column < sheet.cells().columns(); column++) {
                table.add(
                        List.of(
                                String.valueOf(row + 1),
                                String.valueOf(column + 1),
                                String.valueOf(sheet.cells().at(row, column))));
            }
        }
        return table;
    }
}
