package org.fundi.engine.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.TrainingRows;
import org.fundi.engine.problem.Values;
import org.fundi.engine.proposal.Wishes;

/// Looks for columns that alone say too much: a feature that reaches ROC-AUC 0.95 or R² 0.9 by
/// itself is more often known too late than a gift. It asks; it refuses nothing (S. Kaufman,
/// S. Rosset, C. Perlich and O. Stitelman, *Leakage in data mining*, 2012).
public final class LeakGuard {
    /// From here on a column that tells classes apart is asked about.
    public static final double AUC = 0.95;

    /// From here on a column that tells a number is asked about.
    public static final double R_SQUARED = 0.9;

    /// A suspect no further than this above a column that is not asked about does not stand out.
    private static final double NEAR = 0.1;

    private static final String LEAK = "leak";

    private LeakGuard() {}

    /// How well one column alone does.
    ///
    /// @param score ROC-AUC from 0.5 (several classes: the mean over one class against the rest),
    ///     or R²
    public record Alone(String column, double score) {}

    /// How well each feature alone tells the target in training rows, the best first. Columns that
    /// can't be read so (dates), and rows too few to tell, are left out.
    public static List<Alone> alone(TrainingRows training, Problem problem) {
        Table rows = training.table();
        Target truth = problem.truth(rows);
        List<Alone> alone = new ArrayList<>();
        for (String feature : problem.features()) {
            OptionalDouble score = score(rows.column(feature), truth);
            score.ifPresent(value -> alone.add(new Alone(feature, value)));
        }
        alone.sort(Comparator.comparingDouble((Alone one) -> -one.score()));
        return List.copyOf(alone);
    }

    /// A finding for each feature that alone says too much, the most telling first: grave where it
    /// stands out, and worth attention where honest columns come near it, as measurements of one
    /// thing do.
    public static List<Finding> findings(TrainingRows training, Problem problem) {
        double bound = problem.task().isClassification() ? AUC : R_SQUARED;
        List<Alone> alone = alone(training, problem);
        Optional<Alone> next = alone.stream().filter(one -> one.score() < bound).findFirst();
        List<Finding> findings = new ArrayList<>();
        for (Alone suspect : alone) {
            if (suspect.score() < bound) break;
            findings.add(finding(suspect, next, training, problem));
        }
        return List.copyOf(findings);
    }

    /// Those the person has not answered yet: a column they said is known when predicting is asked
    /// about no longer.
    public static List<Finding> open(List<Finding> findings, Wishes wishes) {
        return findings.stream()
                .filter(one -> !one.kind().equals(LEAK) || !wishes.saysKnown(one.column()))
                .toList();
    }

    private static OptionalDouble score(Column column, Target truth) {
        return switch (truth) {
            case Classes classes -> Ordering.score(column, classes);
            case Values values -> Explained.score(column, values);
        };
    }

    private static Finding finding(
            Alone suspect, Optional<Alone> next, TrainingRows training, Problem problem) {
        String column = suspect.column();
        boolean near = next.isPresent() && suspect.score() - next.get().score() < NEAR;
        return new Finding(
                LEAK,
                column,
                near ? Finding.Severity.ATTENTION : Finding.Severity.GRAVE,
                score(suspect, problem)
                        + next.map(LeakGuard::runnerUp).orElse("")
                        + "."
                        + counts(training.table(), column, problem)
                        + " Is this known at the moment you predict?",
                List.of(
                        "no: ignore " + Shown.of(column),
                        "yes: keep it, and note how it is known in time",
                        "not sure: compare with and without it"));
    }

    private static String score(Alone suspect, Problem problem) {
        String what =
                switch (problem.task()) {
                    case REGRESSION -> "%s alone explains the target in training rows with R² %.3f";
                    case BINARY -> "%s alone orders training rows with ROC-AUC %.3f";
                    default ->
                            "%s alone orders training rows with ROC-AUC %.3f (one class against the rest, mean)";
                };
        return String.format(Locale.ROOT, what, Shown.of(suspect.column()), suspect.score());
    }

    private static String runnerUp(Alone next) {
        return String.format(
                Locale.ROOT,
                "; the next best column, %s, reaches %.3f",
                Shown.of(next.column()),
                next.score());
    }

    /// The counts on both sides of the best dividing line, where there are two classes.
    private static String counts(Table rows, String column, Problem problem) {
        if (!(problem.truth(rows) instanceof Classes truth) || truth.count() != 2) return "";
        return Division.best(rows.column(column), truth)
                .map(division -> " " + division.sentence(column, truth))
                .orElse("");
    }
}
