package org.fundi.engine.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Several comparisons at once: the more one looks at, the likelier one stands out by luck. Holm's
/// step-down (*A simple sequentially rejective multiple test procedure*, 1979) keeps the chance of
/// any false claim where that of a single one was.
public final class Holm {
    private Holm() {}

    /// The smallest p takes the number of comparisons as a factor, the next one less, and so on;
    /// never below the one before, never above 1.
    ///
    /// @return in the order given
    public static double[] adjusted(double... pValues) {
        int[] order =
                IntStream.range(0, pValues.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> pValues[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] adjusted = new double[pValues.length];
        double highest = 0;
        for (int place = 0; place < order.length; place++) {
            double factor = order.length - place;
            highest = Math.max(highest, Math.min(1, factor * pValues[order[place]]));
            adjusted[order[place]] = highest;
        }
        return adjusted;
    }
}
