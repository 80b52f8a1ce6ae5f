package org.fundi.engine.prepare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.problem.ClassOrder;

/// Counting the levels of a category.
final class Levels {
    private Levels() {}

    /// How many rows each level has, in the column's order of levels.
    static int[] counts(CategoryColumn column) {
        int[] counts = new int[column.levels().size()];
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) counts[column.at(row)]++;
        }
        return counts;
    }

    /// Of equally frequent levels the one that comes first by value or code point.
    static String mostFrequent(List<String> levels, int[] counts) {
        int most = Arrays.stream(counts).max().orElse(0);
        List<String> best =
                IntStream.range(0, counts.length)
                        .filter(level -> counts[level] == most)
                        .mapToObj(levels::get)
                        .toList();
        return ClassOrder.of(best).getFirst();
    }

    /// The levels that occur, in the column's order; where there are more than `most`, only the
    /// most frequent, of equals the earlier.
    static List<String> kept(List<String> levels, int[] counts, int most) {
        List<Integer> frequent =
                IntStream.range(0, counts.length)
                        .filter(level -> counts[level] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer level) -> -counts[level]))
                        .limit(most)
                        .sorted()
                        .toList();
        return frequent.stream().map(levels::get).toList();
    }
}
