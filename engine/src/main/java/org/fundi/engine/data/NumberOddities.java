package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fundi.engine.math.Statistics;

/// What is strange about a column of numbers: values far from all others, numbers that often stand
/// for "not known", running numbers.
final class NumberOddities {
    /// Numbers people type where a value is not known.
    private static final Set<Double> STAND_INS =
            Set.of(-1.0, -9.0, -99.0, -999.0, -9999.0, 99.0, 999.0, 9999.0, 99999.0);

    /// How many times the middle half's width a value may lie beyond it.
    private static final double FAR = 5;

    private static final int ENOUGH = 20;

    private final String name;
    private final double[] sorted;
    private final int distinct;

    /// @param sorted ascending, without missing
    NumberOddities(String name, double[] sorted, int distinct) {
        this.name = name;
        this.sorted = sorted;
        this.distinct = distinct;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (sorted.length < ENOUGH) return findings;
        if (distinct == sorted.length && running())
            findings.add(ColumnLook.identifier(name, distinct));
        else apart(findings);
        return findings;
    }

    /// Whole numbers without a gap, such as a row's number.
    private boolean running() {
        double last = sorted[sorted.length - 1];
        return sorted[0] == Math.rint(sorted[0]) && last - sorted[0] == sorted.length - 1;
    }

    private void apart(List<Finding> findings) {
        double quarter = Statistics.quantile(sorted, 0.25);
        double threeQuarters = Statistics.quantile(sorted, 0.75);
        double middle = threeQuarters - quarter;
        if (middle <= 0) return;
        double low = quarter - FAR * middle;
        double high = threeQuarters + FAR * middle;
        List<Double> odd = new ArrayList<>();
        int cells = 0;
        double first = sorted[0];
        double last = sorted[sorted.length - 1];
        boolean oddFirst = STAND_INS.contains(first) && afterFirst() - first >= middle / 2;
        boolean oddLast = STAND_INS.contains(last) && last - beforeLast() >= middle / 2;
        for (double value : sorted) {
            boolean standIn = (oddFirst && value == first) || (oddLast && value == last);
            if (value >= low && value <= high && !standIn) continue;
            cells++;
            if (odd.isEmpty() || odd.getLast() != value) odd.add(value);
        }
        if (cells == 0 || cells * 20L > sorted.length) return;
        findings.add(finding(odd, cells, quarter, threeQuarters));
    }

    /// The second smallest of the different values.
    private double afterFirst() {
        int at = 0;
        while (at < sorted.length - 1 && sorted[at] == sorted[0]) at++;
        return sorted[at];
    }

    /// The second largest of the different values.
    private double beforeLast() {
        int last = sorted.length - 1;
        int at = last;
        while (at > 0 && sorted[at] == sorted[last]) at--;
        return sorted[at];
    }

    private Finding finding(List<Double> odd, int cells, double quarter, double threeQuarters) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < odd.size() && i < 2; i++) shown.add(NumberColumn.plain(odd.get(i)));
        if (odd.size() > 2) shown.add("… " + NumberColumn.plain(odd.getLast()));
        return new Finding(
                "outlier",
                name,
                Finding.Severity.ATTENTION,
                "%s far from all others: %s. Half of all lie between %s and %s."
                        .formatted(
                                Counted.of(cells, "value lies", "values lie"),
                                String.join(", ", shown),
                                NumberColumn.plain(quarter),
                                NumberColumn.plain(threeQuarters)),
                List.of(
                        "look at these rows: do the numbers stand for 'not known', or for another unit?",
                        "say that they are missing"));
    }
}
