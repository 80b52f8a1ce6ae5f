package org.fundi.engine.data;

import java.math.BigDecimal;
import tech.tablesaw.api.DoubleColumn;

/// Numbers, in double; the unit is the file's.
public final class NumberColumn implements Column {
    static {
        Tablesaw.enter();
    }

    private final String name;
    private final DoubleColumn cells;

    private NumberColumn(String name, DoubleColumn cells) {
        this.name = name;
        this.cells = cells;
    }

    /// @param cells one a row, NaN where missing
    public static NumberColumn of(String name, double... cells) {
        return new NumberColumn(name, DoubleColumn.create(name, cells));
    }

    /// @throws IllegalArgumentException where the cell is missing
    public double at(int row) {
        double cell = cells.getDouble(row);
        if (Double.isNaN(cell))
            throw new IllegalArgumentException("'" + name + "' is missing in row " + row);
        return cell;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(cells.getDouble(row));
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : plain(cells.getDouble(row));
    }

    /// A whole number without a point, others with the fewest digits that tell them apart.
    public static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
        String shortest = Double.toString(value);
        return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e15
                ? new BigDecimal(shortest).toPlainString()
                : shortest;
    }

    @Override
    public NumberColumn rows(int[] chosen) {
        double[] picked = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = cells.getDouble(chosen[i]);
        return of(name, picked);
    }

    @Override
    public NumberColumn named(String other) {
        return new NumberColumn(other, cells);
    }
}
