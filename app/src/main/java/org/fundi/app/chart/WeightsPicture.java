package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;

/// Matrices of weights side by side, a cell a weight: greenish above 0, brownish below, the
/// stronger the further. Where a matrix has more cells than can be told apart, a cell is the mean
/// of several.
public record WeightsPicture(String description, List<Sheet> sheets) implements Picture {
    /// Cells a side that can still be told apart.
    private static final int MOST = 64;

    private static final double GAP = 18;

    /// In the legend, on each side of zero.
    private static final int SHADES = 5;

    /// One matrix.
    ///
    /// @param cells *rows x columns*, row by row
    @SuppressWarnings("ArrayRecordComponent") // painted, never compared
    public record Sheet(String title, int rows, int columns, float[] cells) {

        /// The mean of the weights that share this cell of the picture.
        double mean(int row, int rowsShown, int column, int columnsShown) {
            int fromRow = (int) ((long) row * rows / rowsShown);
            int toRow = Math.max(fromRow + 1, (int) ((row + 1L) * rows / rowsShown));
            int from = (int) ((long) column * columns / columnsShown);
            int to = Math.max(from + 1, (int) ((column + 1L) * columns / columnsShown));
            double sum = 0;
            for (int r = fromRow; r < toRow; r++)
                for (int c = from; c < to; c++) sum += cells[r * columns + c];
            return sum / ((double) (toRow - fromRow) * (to - from));
        }

        int rowsShown() {
            return Math.min(rows, MOST);
        }

        int columnsShown() {
            return Math.min(columns, MOST);
        }
    }

    public WeightsPicture {
        sheets = List.copyOf(sheets);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        Letters letters = Letters.of(theme.type().chart(), theme.palette().quiet());
        double top = letters.size() * 1.8;
        double all = sheets.stream().mapToDouble(WeightsPicture::share).sum();
        double room = width - GAP * Math.max(0, sheets.size() - 1);
        double largest = largest();
        double bottom = letters.size() * 2;
        double left = 0;
        for (Sheet sheet : sheets) {
            double wide = room * share(sheet) / all;
            pen.text(letters.fitted(sheet.title(), wide), left, letters.size(), letters);
            sheet(pen, sheet, left, top, wide, height - top - bottom, largest, theme);
            left += wide + GAP;
        }
        legend(pen, width, height, largest, theme);
    }

    /// From the darkest below zero to the darkest above.
    private static void legend(Pen pen, double width, double height, double largest, Theme theme) {
        Letters letters = Letters.of(theme.type().chart(), theme.palette().quiet());
        String low = Numbers.score(-largest);
        String high = "+" + Numbers.score(largest);
        double size = letters.size();
        double line = height - size * 0.2;
        double room = width - letters.width(low) - letters.width(high) - size;
        double wide = Math.clamp(room / (2 * SHADES + 1), 1, size);
        pen.text(low, 0, line, letters);
        double left = letters.width(low) + size * 0.5;
        for (int i = -SHADES; i <= SHADES; i++) {
            String hue = i < 0 ? theme.palette().minus() : theme.palette().plus();
            String shade = theme.palette().faded(hue, Math.sqrt(Math.abs(i) / (double) SHADES));
            pen.rectangle(left, line - size * 0.85, wide, size, 0, shade);
            left += wide;
        }
        pen.text(high, left + size * 0.5, line, letters);
    }

    /// How much of the width a matrix asks for: wide ones more, and none too little.
    private static double share(Sheet sheet) {
        return Math.max(26, Math.sqrt(sheet.columnsShown()) * 8);
    }

    private double largest() {
        double largest = 1e-12;
        for (Sheet sheet : sheets)
            for (float cell : sheet.cells()) largest = Math.max(largest, Math.abs(cell));
        return largest;
    }

    private static void sheet(
            Pen pen,
            Sheet sheet,
            double left,
            double top,
            double width,
            double height,
            double largest,
            Theme theme) {
        double wide = width / sheet.columnsShown();
        double tall = height / sheet.rowsShown();
        double gap = Math.min(wide, tall) > 6 ? 1 : 0;
        for (int row = 0; row < sheet.rowsShown(); row++) {
            for (int column = 0; column < sheet.columnsShown(); column++) {
                double mean = sheet.mean(row, sheet.rowsShown(), column, sheet.columnsShown());
                String hue = mean < 0 ? theme.palette().minus() : theme.palette().plus();
                double strength = Math.min(1, Math.sqrt(Math.abs(mean) / largest));
                pen.rectangle(
                        left + column * wide,
                        top + row * tall,
                        wide - gap,
                        tall - gap,
                        0,
                        theme.palette().faded(hue, strength));
            }
        }
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("matrix", "row", "column", "weight"));
        for (Sheet sheet : sheets) {
            for (int i = 0; i < sheet.cells().length; i++) {
                table.add(
                        List.of(
                                sheet.title(),
                                String.valueOf(i / sheet.columns() + 1),
                                String.valueOf(i % sheet.columns() + 1),
                                String.valueOf(sheet.cells()[i])));
            }
        }
        return table;
    }
}
