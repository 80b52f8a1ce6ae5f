package org.fundi.engine.data;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A date and a time of day, without a time zone.
public final class DateTimeColumn implements Column {
    private final String name;
    private final @Nullable LocalDateTime[] cells;

    private DateTimeColumn(String name, @Nullable LocalDateTime[] cells) {
        this.name = name;
        this.cells = cells;
    }

    /// @param cells one a row, null where missing; given up by the caller
    public static DateTimeColumn of(String name, @Nullable LocalDateTime... cells) {
        return new DateTimeColumn(name, cells);
    }

    /// @throws IllegalArgumentException where the cell is missing
    public LocalDateTime at(int row) {
        LocalDateTime cell = cells[row];
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
        LocalDateTime cell = cells[row];
        return cell == null ? "" : cell.toString().replace('T', ' ');
    }

    @Override
    public DateTimeColumn rows(int[] chosen) {
        @Nullable LocalDateTime[] picked = new LocalDateTime[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = cells[chosen[i]];
        return new DateTimeColumn(name, picked);
    }

    @Override
    public DateTimeColumn named(String other) {
        return new DateTimeColumn(other, cells);
    }
}
