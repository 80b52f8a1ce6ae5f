package org.fundi.engine.metric;

import java.util.Arrays;

/// Rows from the highest value to the lowest, with equal values kept together as one tie: what
/// every metric of ranks needs, sorted once.
public final class Order {
    private final int[] rows;
    private final int[] ends;
    private final double[] values;

    private Order(int[] rows, int[] ends, double[] values) {
        this.rows = rows;
        this.ends = ends;
        this.values = values;
    }

    /// @param values one a row, no NaN; 0 and -0 are equal
    public static Order of(double[] values) {
        double[] distinct = distinct(values);
        int ties = distinct.length;
        int[] tie = new int[values.length];
        int[] places = new int[ties + 1];
        for (int row = 0; row < values.length; row++) {
            tie[row] = ties - 1 - Arrays.binarySearch(distinct, values[row] + 0.0);
            places[tie[row] + 1]++;
        }
        for (int t = 0; t < ties; t++) places[t + 1] += places[t];
        int[] ends = Arrays.copyOfRange(places, 1, ties + 1);
        int[] rows = new int[values.length];
        for (int row = 0; row < values.length; row++) rows[places[tie[row]]++] = row;
        double[] highestFirst = new double[ties];
        for (int t = 0; t < ties; t++) highestFirst[t] = distinct[ties - 1 - t];
        return new Order(rows, ends, highestFirst);
    }

    private static double[] distinct(double[] values) {
        double[] sorted = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row]))
                throw new IllegalArgumentException("row %d has no value".formatted(row));
            sorted[row] = values[row] + 0.0; // -0 becomes 0
        }
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) sorted[count++] = sorted[i];
        }
        return Arrays.copyOf(sorted, count);
    }

    /// How many rows there are.
    public int size() {
        return rows.length;
    }

    /// The row at a place, place 0 having the highest value; within a tie in row order.
    public int row(int place) {
        return rows[place];
    }

    /// How many distinct values there are.
    public int ties() {
        return ends.length;
    }

    /// The first place of a tie; tie 0 is the highest.
    public int start(int tie) {
        return tie == 0 ? 0 : ends[tie - 1];
    }

    /// One past the last place of a tie.
    public int end(int tie) {
        return ends[tie];
    }

    /// The value all rows of a tie share.
    public double value(int tie) {
        return values[tie];
    }
}
