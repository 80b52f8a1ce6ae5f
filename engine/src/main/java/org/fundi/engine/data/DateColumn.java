package org.fundi.engine.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Calendar dates without a time.
public final class DateColumn implements Column {
    private final String name;
    private final @Nullable LocalDate[] cells;

    private DateColumn(String name, @Nullable LocalDate[] cells) {
        this.name = name;
        this.cells = cells;
    }

    /// @param cells one a row, null where missing; given up by the caller
    public static DateColumn of(String name, @Nullable LocalDate... cells) {
        return new DateColumn(name, cells);
    }

    /// @throws IllegalArgumentException where the cell is missing
    public LocalDate at(int row) {
        LocalDate cell = cells[row];
        if (cell == null)
            throw new IllegalArgumentException("'" + name + "' is missing in row " + row);
        return cell;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return cells.length;
    }

    @Override
    public boolean isMissing(int row) {
        return cells[row] == null;
    }

    @Override
    public String text(int row) {
        LocalDate cell = cells[row];
        return cell == null ? "" : cell.toString();
    }

    @Override
    public DateColumn rows(int[] chosen) {
        @Nullable LocalDate[] picked = new LocalDate[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = cells[chosen[i]];
        return new DateColumn(name, picked);
    }

    @Override
    public DateColumn named(String other) {
        return new DateColumn(other, cells);
    }
}
