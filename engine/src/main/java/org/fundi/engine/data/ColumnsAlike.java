package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds pairs of number columns that rise or fall together, by Pearson's correlation over the
/// rows where neither is missing.
final class ColumnsAlike {
    private static final double ALIKE = 0.85;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_TOLD = 5;

    private final List<NumberColumn> columns = new ArrayList<>();
    private final int rows;
    private final int stride;

    /// @param apart columns not to be compared
    ColumnsAlike(Table table, Set<String> apart) {
        for (Column column : table.columns())
            if (column instanceof NumberColumn numbers
                    && !apart.contains(column.name())
                    && columns.size() < MOST_COLUMNS) columns.add(numbers);
        this.rows = table.rows();
        this.stride = Math.max(1, Math.ceilDiv(rows, MOST_ROWS));
    }

    private record Pair(String one, String other, double correlation) {}

    /// The strongest pairs, and how many more there are.
    List<Finding> findings() {
        List<Pair> pairs = new ArrayList<>();
        double[][] values = new double[columns.size()][];
        for (int i = 0; i < values.length; i++) values[i] = sample(columns.get(i));
        for (int i = 0; i < values.length; i++)
            for (int j = i + 1; j < values.length; j++) {
                double r = correlation(values[i], values[j]);
                if (Math.abs(r) >= ALIKE)
                    pairs.add(new Pair(columns.get(i).name(), columns.get(j).name(), r));
            }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.correlation)));
        List<Finding> findings = new ArrayList<>();
        for (Pair pair : pairs.subList(0, Math.min(MOST_TOLD, pairs.size())))
            findings.add(finding(pair, pairs.size()));
        return findings;
    }

    private double[] sample(NumberColumn column) {
        double[] values = new double[Math.ceilDiv(rows, stride)];
        for (int i = 0; i < values.length; i++)
            values[i] = column.isMissing(i * stride) ? Double.NaN : column.at(i * stride);
        return values;
    }

    /// 0 where either does not vary or fewer than ten rows have both.
    static double correlation(double[] one, double[] other) {
        int n = 0;
        double meanOne = 0;
        double meanOther = 0;
        for (int i = 0; i < one.length; i++) {
            if (Double.isNaN(one[i] + other[i])) continue;
            n++;
            meanOne += (one[i] - meanOne) / n;
            meanOther += (other[i] - meanOther) / n;
        }
        double squaresOne = 0;
        double squaresOther = 0;
        double products = 0;
        for (int i = 0; i < one.length; i++) {
            if (Double.isNaN(one[i] + other[i])) continue;
            double a = one[i] - meanOne;
            double b = other[i] - meanOther;
            squaresOne += a * a;
            squaresOther += b * b;
            products += a * b;
        }
        double spread = Math.sqrt(squaresOne) * Math.sqrt(squaresOther);
        return n < 10 || spread == 0 ? 0 : products / spread;
    }

    private Finding finding(Pair pair, int all) {
        String on = stride == 1 ? "all rows" : "every " + stride + "th row";
        String more =
                all > MOST_TOLD
                        ? " %d pairs are as alike as that; the strongest %d are told."
                                .formatted(all, MOST_TOLD)
                        : "";
        return new Finding(
                "columns-alike",
                pair.one,
                Finding.Severity.NOTE,
                "%s and %s: correlation %s on %s.%s"
                        .formatted(
                                pair.one,
                                pair.other
                                        + (pair.correlation > 0
                                                ? " rise together"
                                                : " move against each other"),
                                String.format(Locale.ROOT, "%.2f", pair.correlation),
                                on,
                                more),
                List.of("look at both: one may be enough"));
    }
}
