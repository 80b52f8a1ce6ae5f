package org.fundi.engine.data;

import java.util.List;

/// Yes or no, written in one pair of words the file chose (true/false, 1/0, ja/nee).
public final class BooleanColumn implements Column {
    private static final byte MISSING = -1;

    private final String name;
    private final String no;
    private final String yes;
    private final byte[] cells;

    private BooleanColumn(String name, String no, String yes, byte[] cells) {
        this.name = name;
        this.no = no;
        this.yes = yes;
        this.cells = cells;
    }

    /// @param no how the file writes it
    /// @param yes how the file writes it
    /// @param cells one a row: 0 no, 1 yes, -1 missing; given up by the caller
    public static BooleanColumn of(String name, String no, String yes, byte... cells) {
        return new BooleanColumn(name, no, yes, cells);
    }

    /// @throws IllegalArgumentException where the cell is missing
    public boolean at(int row) {
        if (isMissing(row))
            throw new IllegalArgumentException("'" + name + "' is missing in row " + row);
        return cells[row] == 1;
    }

    /// The words for no and yes, in this order.
    public List<String> levels() {
        return List.of(no, yes);
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
        return cells[row] == MISSING;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : at(row) ? yes : no;
    }

    @Override
    public BooleanColumn rows(int[] chosen) {
        byte[] picked = new byte[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = cells[chosen[i]];
        return new BooleanColumn(name, no, yes, picked);
    }

    @Override
    public BooleanColumn named(String other) {
        return new BooleanColumn(other, no, yes, cells);
    }
}
