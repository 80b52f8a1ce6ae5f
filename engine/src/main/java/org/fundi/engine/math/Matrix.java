package org.fundi.engine.math;

import java.util.Arrays;

/// A dense table of single-precision numbers, *rows x columns*, row after row in one flat array.
///
/// This is what every model learns from: prepared features, no missing cells. It is never changed
/// once made, so any thread may read it.
public final class Matrix {
    private final int rows;
    private final int columns;
    private final float[] cells;

    private Matrix(int rows, int columns, float[] cells) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
    }

    /// Wraps `cells` (row-major, rows · columns of them) without copying: the caller gives them up.
    public static Matrix of(int rows, int columns, float[] cells) {
        if (rows < 0 || columns < 0 || cells.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "%d x %d needs %d cells, not %d"
                            .formatted(rows, columns, (long) rows * columns, cells.length));
        }
        return new Matrix(rows, columns, cells);
    }

    /// For tests and small things: one array a row, each rounded to float.
    public static Matrix ofRows(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        float[] cells = new float[rows.length * columns];
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != columns) {
                throw new IllegalArgumentException(
                        "row %d has %d cells, row 0 has %d".formatted(r, rows[r].length, columns));
            }
            for (int c = 0; c < columns; c++) cells[r * columns + c] = (float) rows[r][c];
        }
        return new Matrix(rows.length, columns, cells);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public float at(int row, int column) {
        return cells[row * columns + column];
    }

    /// The cells themselves, row-major, for kernels: read, never written.
    public float[] cells() {
        return cells;
    }

    /// A copy of one row.
    public float[] row(int row) {
        return Arrays.copyOfRange(cells, row * columns, (row + 1) * columns);
    }

    /// A copy of one column.
    public float[] column(int column) {
        float[] picked = new float[rows];
        for (int r = 0; r < rows; r++) picked[r] = at(r, column);
        return picked;
    }

    /// The chosen rows, in the order given; a row may be chosen more than once.
    public Matrix rows(int[] chosen) {
        float[] picked = new float[chosen.length * columns];
        for (int r = 0; r < chosen.length; r++) {
            System.arraycopy(cells, chosen[r] * columns, picked, r * columns, columns);
        }
        return new Matrix(chosen.length, columns, picked);
    }
}
