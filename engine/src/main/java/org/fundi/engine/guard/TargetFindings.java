package org.fundi.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Proportion;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.TrainingRows;

/// What else training rows say about a target of classes: that one is rare, or that cells are
/// missing more often with one class than with the other.
public final class TargetFindings {
    private static final double RARE = 0.2;
    private static final double RARE_OF_MANY = 0.05;
    private static final int FEWEST_MISSING = 20;

    private TargetFindings() {}

    /// Leaks first, then the others; nothing but training rows is looked at.
    public static List<Finding> all(TrainingRows training, Problem problem) {
        List<Finding> findings = new ArrayList<>(LeakGuard.findings(training, problem));
        if (problem.truth(training.table()) instanceof Classes truth) {
            findings.addAll(rare(problem.target(), truth));
            if (truth.count() == 2) findings.addAll(missing(training.table(), problem, truth));
        }
        findings.sort((one, other) -> other.severity().compareTo(one.severity()));
        return List.copyOf(findings);
    }

    private static List<Finding> rare(String target, Classes truth) {
        int[] counts = truth.counts();
        int rarest = 0;
        int commonest = 0;
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] < counts[rarest]) rarest = c;
            if (counts[c] > counts[commonest]) commonest = c;
        }
        double share = (double) counts[rarest] / truth.size();
        if (share >= (truth.count() == 2 ? RARE : RARE_OF_MANY)) return List.of();
        String evidence =
                String.format(
                        Locale.ROOT,
                        "%s is %s for %,d of %,d training rows (%.1f %%). Always saying %s is right for %.1f %% of them and finds none of these.",
                        Shown.of(target),
                        Shown.of(truth.names().get(rarest)),
                        counts[rarest],
                        truth.size(),
                        100 * share,
                        Shown.of(truth.names().get(commonest)),
                        100.0 * counts[commonest] / truth.size());
        return List.of(
                new Finding(
                        "rare-target",
                        target,
                        Finding.Severity.ATTENTION,
                        evidence,
                        List.of("choose a metric that looks at the rare class, not accuracy")));
    }

    private static List<Finding> missing(Table rows, Problem problem, Classes truth) {
        List<Finding> findings = new ArrayList<>();
        for (String feature : problem.features()) {
            Column column = rows.column(feature);
            int missing = column.missing();
            if (missing < FEWEST_MISSING || rows.rows() - missing < FEWEST_MISSING) continue;
            int positive = 0;
            for (int row = 0; row < rows.rows(); row++) {
                if (column.isMissing(row)) positive += truth.at(row);
            }
            findings.add(missing(column, truth, missing, positive));
        }
        return findings;
    }

    private static Finding missing(Column column, Classes truth, int missing, int positive) {
        Interval interval = new Proportion(positive, missing).wilson();
        double others = (double) (truth.counts()[1] - positive) / (truth.size() - missing);
        boolean differs = others < interval.low() || others > interval.high();
        return new Finding(
                "missing-and-target",
                column.name(),
                differs ? Finding.Severity.ATTENTION : Finding.Severity.NOTE,
                String.format(
                        Locale.ROOT,
                        "Of the %,d training rows without %s %.1f %% are %s (%.1f %% – %.1f %%), of the others %.1f %%: %s.",
                        missing,
                        Shown.of(column.name()),
                        100.0 * positive / missing,
                        Shown.of(truth.names().get(1)),
                        100 * interval.low(),
                        100 * interval.high(),
                        100 * others,
                        differs ? "that it is missing says something" : "not shown to differ"),
                List.of("fill it in, in Prepare, and keep the missing flag"));
    }
}
