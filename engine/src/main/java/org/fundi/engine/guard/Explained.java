package org.fundi.engine.guard;

import java.util.OptionalDouble;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.DateTimeColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.problem.Values;

/// How much of a number's variation one column alone explains: R² of the best straight line on a
/// number, or of the mean of each level in other rows ([CrossFitted]). Never below 0.
final class Explained {
    /// With fewer rows a line says nothing.
    private static final int FEWEST = 20;

    private Explained() {}

    static OptionalDouble score(Column column, Values truth) {
        if (truth.size() < FEWEST) return OptionalDouble.empty();
        return switch (column) {
            case NumberColumn numbers -> line(numbers, truth);
            case CategoryColumn _, BooleanColumn _, TextColumn _ ->
                    OptionalDouble.of(means(column, truth.toArray()));
            case DateColumn _, DateTimeColumn _ -> OptionalDouble.empty();
        };
    }

    /// The squared correlation, over the rows where the number is there.
    private static OptionalDouble line(NumberColumn numbers, Values truth) {
        int count = numbers.size() - numbers.missing();
        if (count < FEWEST || 2 * count < numbers.size()) return OptionalDouble.empty();
        double x = 0;
        double y = 0;
        for (int row = 0; row < numbers.size(); row++) {
            if (numbers.isMissing(row)) continue;
            x += numbers.at(row) / count;
            y += truth.at(row) / count;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int row = 0; row < numbers.size(); row++) {
            if (numbers.isMissing(row)) continue;
            double dx = numbers.at(row) - x;
            double dy = truth.at(row) - y;
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
        return OptionalDouble.of(xx > 0 && yy > 0 ? xy / xx * (xy / yy) : 0);
    }

    private static double means(Column column, double[] truth) {
        double[] said = CrossFitted.means(column, truth);
        double mean = org.fundi.engine.math.Statistics.mean(truth);
        double left = 0;
        double all = 0;
        for (int row = 0; row < truth.length; row++) {
            left += (truth[row] - said[row]) * (truth[row] - said[row]);
            all += (truth[row] - mean) * (truth[row] - mean);
        }
        return all > 0 ? Math.max(0, 1 - left / all) : 0;
    }
}
