package org.fundi.engine.metric;

import java.util.Arrays;

/// Who was taken for whom: *classes x classes* counts, a row for each true class, a column for each
/// class said. Most scores of a classifier are one formula over this table.
public final class ConfusionMatrix {
    private final int classes;
    private final long[] cells;

    private ConfusionMatrix(int classes, long[] cells) {
        this.classes = classes;
        this.cells = cells;
    }

    /// Counts the answers, each row as often as it counts.
    public static ConfusionMatrix of(Answers.Classification answers) {
        int classes = answers.classes();
        long[] cells = new long[classes * classes];
        int[] cell = answers.cells();
        int[] counts = answers.counts();
        for (int row = 0; row < cell.length; row++) cells[cell[row]] += counts[row];
        return new ConfusionMatrix(classes, cells);
    }

    /// Two classes, from the four counts.
    static ConfusionMatrix of(long tn, long fp, long fn, long tp) {
        return new ConfusionMatrix(2, new long[] {tn, fp, fn, tp});
    }

    /// The rows that fall in one cell, ascending; how often they count plays no part.
    public static int[] rows(Answers.Classification answers, int truth, int said) {
        int wanted = truth * answers.classes() + said;
        int[] cell = answers.cells();
        int[] found = new int[cell.length];
        int count = 0;
        for (int row = 0; row < cell.length; row++) if (cell[row] == wanted) found[count++] = row;
        return Arrays.copyOf(found, count);
    }

    public int classes() {
        return classes;
    }

    public long at(int truth, int said) {
        return cells[truth * classes + said];
    }

    /// How many rows truly are of this class.
    public long actual(int truth) {
        long sum = 0;
        for (int said = 0; said < classes; said++) sum += at(truth, said);
        return sum;
    }

    /// How many rows were said to be of this class.
    public long said(int said) {
        long sum = 0;
        for (int truth = 0; truth < classes; truth++) sum += at(truth, said);
        return sum;
    }

    /// How many rows were answered rightly.
    public long right() {
        long sum = 0;
        for (int c = 0; c < classes; c++) sum += at(c, c);
        return sum;
    }

    public long total() {
        long sum = 0;
        for (long cell : cells) sum += cell;
        return sum;
    }

    /// Two classes only: rightly left alone.
    public long trueNegatives() {
        return ofTwo(0, 0);
    }

    /// Two classes only: false alarms.
    public long falsePositives() {
        return ofTwo(0, 1);
    }

    /// Two classes only: missed.
    public long falseNegatives() {
        return ofTwo(1, 0);
    }

    /// Two classes only: found.
    public long truePositives() {
        return ofTwo(1, 1);
    }

    private long ofTwo(int truth, int said) {
        if (classes != 2)
            throw new IllegalArgumentException(
                    "%d classes have no one positive class".formatted(classes));
        return at(truth, said);
    }
}
