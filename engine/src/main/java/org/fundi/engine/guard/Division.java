package org.fundi.engine.guard;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Shown;
import org.fundi.engine.metric.Order;
import org.fundi.engine.problem.ClassOrder;
import org.fundi.engine.problem.Classes;

/// A line through one column that parts two classes: on one side nearly all are positive, on the
/// other nearly none (W. J. Youden, *Index for rating diagnostic tests*, 1950).
///
/// @param where the rows on the one side, such as "at 1 or more"
/// @param rows on that side
/// @param positive of them
/// @param others on the other side
/// @param othersPositive of those
record Division(String where, int rows, int positive, int others, int othersPositive) {

    /// The line with the greatest difference between the shares of both classes that lie beyond it.
    static Optional<Division> best(Column column, Classes truth) {
        int[] counts = truth.counts();
        if (counts[0] == 0 || counts[1] == 0) return Optional.empty();
        return column instanceof NumberColumn numbers
                ? Optional.of(byValue(numbers, truth, counts))
                : byLevel(column, truth, counts);
    }

    private static Division byValue(NumberColumn numbers, Classes truth, int[] counts) {
        double[] values = new double[numbers.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = numbers.isMissing(row) ? Double.NEGATIVE_INFINITY : numbers.at(row);
        }
        Order order = Order.of(values);
        int[] beyond = new int[2];
        Division best = of("", new int[2], counts);
        for (int tie = 0; tie < order.ties(); tie++) {
            for (int place = order.start(tie); place < order.end(tie); place++) {
                beyond[truth.at(order.row(place))]++;
            }
            double line = order.value(tie);
            if (Double.isInfinite(line)) break;
            Division here = of("at " + NumberColumn.plain(line) + " or more", beyond, counts);
            if (here.index(counts) > best.index(counts)) best = here;
        }
        return best;
    }

    private static Optional<Division> byLevel(Column column, Classes truth, int[] counts) {
        Map<String, int[]> levels = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            String level = column.isMissing(row) ? "missing" : column.text(row);
            levels.computeIfAbsent(level, _ -> new int[2])[truth.at(row)]++;
        }
        Optional<Division> best = Optional.empty();
        for (String level : ClassOrder.of(levels.keySet())) {
            int[] beyond = levels.getOrDefault(level, new int[2]);
            Division here = of("where it is " + Shown.of(level), beyond, counts);
            if (best.isEmpty() || here.index(counts) > best.get().index(counts))
                best = Optional.of(here);
        }
        return best;
    }

    private static Division of(String where, int[] beyond, int[] counts) {
        int rows = beyond[0] + beyond[1];
        return new Division(
                where, rows, beyond[1], counts[0] + counts[1] - rows, counts[1] - beyond[1]);
    }

    private double index(int[] counts) {
        return Math.abs((double) positive / counts[1] - (double) (rows - positive) / counts[0]);
    }

    /// Such as "Of 505 training rows with calls at 1 or more, 453 are yes; of the 3,495 others,
    /// 38."
    String sentence(String column, Classes truth) {
        return String.format(
                Locale.ROOT,
                "Of %,d training rows with %s %s, %,d are %s; of the %,d others, %,d.",
                rows,
                Shown.of(column),
                where,
                positive,
                Shown.of(truth.names().get(1)),
                others,
                othersPositive);
    }
}
