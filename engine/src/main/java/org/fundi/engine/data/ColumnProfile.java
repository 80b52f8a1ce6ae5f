package org.fundi.engine.data;

import java.util.List;
import java.util.Optional;

/// One column at a glance.
///
/// @param reason why it has its type
/// @param missing cells without a value
/// @param distinct different values
/// @param numbers of a column of numbers with at least one value
/// @param levels the most frequent values of any other column, the most frequent first
public record ColumnProfile(
        String name,
        ColumnType type,
        String reason,
        int missing,
        int distinct,
        Optional<Numbers> numbers,
        List<Level> levels) {

    public ColumnProfile {
        levels = List.copyOf(levels);
    }

    /// Figures of a column of numbers, in its unit.
    ///
    /// @param quarter a quarter of the values is at most this
    /// @param deviation the standard deviation, of n - 1; 0 for one value
    public record Numbers(
            double min,
            double quarter,
            double median,
            double threeQuarters,
            double max,
            double mean,
            double deviation,
            Histogram histogram) {}

    /// Counts in at most 20 bins of equal width. A bin holds its lower edge and not its upper one;
    /// the last holds both.
    ///
    /// @param from the lower edge of the first bin
    /// @param to the upper edge of the last
    public record Histogram(double from, double to, List<Integer> counts) {
        public Histogram {
            counts = List.copyOf(counts);
        }
    }

    /// A value and how often it occurs.
    public record Level(String value, int count) {}
}
