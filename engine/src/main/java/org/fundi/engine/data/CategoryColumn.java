package org.fundi.engine.data;

import java.util.List;

/// One of a few levels a row.
public final class CategoryColumn implements Column {
    private final String name;
    private final List<String> levels;
    private final int[] index;

    private CategoryColumn(String name, List<String> levels, int[] index) {
        this.name = name;
        this.levels = levels;
        this.index = index;
    }

    /// @param levels in the order people should meet them
    /// @param index one a row, an index into `levels`, or -1 where missing; given up by the caller
    public static CategoryColumn of(String name, List<String> levels, int... index) {
        int wrong = outside(levels.size(), index);
        if (wrong >= 0)
            throw new IllegalArgumentException(
                    "'%s' has %d levels, no level %d".formatted(name, levels.size(), index[wrong]));
        return new CategoryColumn(name, List.copyOf(levels), index);
    }

    /// The first row whose level is none of these; -1 where every one is.
    private static int outside(int levels, int[] index) {
        for (int row = 0; row < index.length; row++)
            if (index[row] < -1 || index[row] >= levels) return row;
        return -1;
    }

    /// All levels the file has; some may not occur in these rows.
    public List<String> levels() {
        return levels;
    }

    /// An index into [#levels].
    ///
    /// @throws IllegalArgumentException where the cell is missing
    public int at(int row) {
        if (isMissing(row))
            throw new IllegalArgumentException("'" + name + "' is missing in row " + row);
        return index[row];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return index.length;
    }

    @Override
    public boolean isMissing(int row) {
        return index[row] < 0;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : levels.get(index[row]);
    }

    @Override
    public CategoryColumn rows(int[] chosen) {
        int[] picked = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = index[chosen[i]];
        return new CategoryColumn(name, levels, picked);
    }

    @Override
    public CategoryColumn named(String other) {
        return new CategoryColumn(other, levels, index);
    }
}
