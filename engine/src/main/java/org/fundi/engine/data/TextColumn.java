package org.fundi.engine.data;

import org.jspecify.annotations.Nullable;

/// Free text, identifiers, codes: kept to the letter.
public final class TextColumn implements Column {
    private final String name;
    private final @Nullable String[] cells;

    private TextColumn(String name, @Nullable String[] cells) {
        this.name = name;
        this.cells = cells;
    }

    /// @param cells one a row, null where missing; given up by the caller
    public static TextColumn of(String name, @Nullable String... cells) {
        return new TextColumn(name, cells);
    }

    /// @throws IllegalArgumentException where the cell is missing
    public String at(int row) {
        String cell = cells[row];
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
        String cell = cells[row];
        return cell == null ? "" : cell;
    }

    @Override
    public TextColumn rows(int[] chosen) {
        @Nullable String[] picked = new String[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = cells[chosen[i]];
        return new TextColumn(name, picked);
    }

    @Override
    public TextColumn named(String other) {
        return new TextColumn(other, cells);
    }
}
