package org.fundi.engine.problem;

import java.util.List;

/// One class a row, held as an index into the class names. With two classes, index 1 is the
/// positive one.
public final class Classes implements Target {
    private final List<String> names;
    private final int[] index;

    /// @param names in the order that is saved and shown
    /// @param index one a row, an index into `names`
    public Classes(List<String> names, int... index) {
        this.names = List.copyOf(names);
        this.index = index.clone();
        for (int i : index) {
            if (i < 0 || i >= names.size()) {
                throw new IllegalArgumentException(
                        "there are %d classes, no class %d".formatted(names.size(), i));
            }
        }
    }

    public List<String> names() {
        return names;
    }

    /// How many classes there are, whether they occur in these rows or not.
    public int count() {
        return names.size();
    }

    public int at(int row) {
        return index[row];
    }

    /// How many rows each class has.
    public int[] counts() {
        int[] counts = new int[names.size()];
        for (int i : index) counts[i]++;
        return counts;
    }

    @Override
    public int size() {
        return index.length;
    }

    @Override
    public Classes rows(int[] chosen) {
        int[] picked = new int[chosen.length];
        for (int r = 0; r < chosen.length; r++) picked[r] = index[chosen[r]];
        return new Classes(names, picked);
    }
}
