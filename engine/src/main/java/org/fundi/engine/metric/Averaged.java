package org.fundi.engine.metric;

import java.util.Locale;
import java.util.Optional;
import org.fundi.engine.problem.Task;

/// Precision, recall or F1 of each class against the rest, averaged over the classes that occur in
/// the truth or were said. A class where it is 0/0 counts as 0, as in scikit-learn: precision of a
/// class that was never said.
public record Averaged(Average average, Of of) implements ConfusionMetric {

    /// How the classes are averaged.
    public enum Average {
        /// The plain mean: a rare class weighs as much as a frequent one.
        MACRO,
        /// Over all rows at once.
        MICRO,
        /// The mean weighted by how often a class is true.
        WEIGHTED
    }

    /// What is averaged.
    public enum Of {
        PRECISION,
        RECALL,
        F1
    }

    @Override
    public String key() {
        return (average + "_" + of).toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        String word =
                average.name().charAt(0) + average.name().substring(1).toLowerCase(Locale.ROOT);
        String what = of == Of.F1 ? "F1" : of.name().toLowerCase(Locale.ROOT);
        return word + "-" + what;
    }

    @Override
    public String help() {
        String what =
                switch (of) {
                    case PRECISION ->
                            "Precision of each class (of the rows called it, the share that are)";
                    case RECALL -> "Recall of each class (of its rows, the share that were found)";
                    case F1 -> "F1 of each class (precision and recall in one number)";
                };
        return what
                + switch (average) {
                    case MACRO ->
                            ", then the plain mean over classes. A rare class weighs as much as a frequent one, so a few of its rows can move the score.";
                    case MICRO ->
                            ", counted over all rows at once. With one class a row it equals accuracy, so it hides the rare classes.";
                    case WEIGHTED ->
                            ", then the mean weighted by how often each class is true. Frequent classes rule it, so it can look good while a rare class is never found.";
                };
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.MULTICLASS;
    }

    @Override
    public Score of(ConfusionMatrix matrix) {
        if (average == Average.MICRO)
            return new Score.Value((double) matrix.right() / matrix.total());
        double sum = 0;
        double weights = 0;
        for (int c = 0; c < matrix.classes(); c++) {
            long actual = matrix.actual(c);
            long said = matrix.said(c);
            if (actual + said == 0) continue;
            double weight = average == Average.MACRO ? 1 : actual;
            sum += weight * ofClass(matrix.at(c, c), actual, said);
            weights += weight;
        }
        return new Score.Value(sum / weights);
    }

    @Override
    public Optional<Proportion> proportion(Answers answers) {
        return average == Average.MICRO ? new Accuracy().proportion(answers) : Optional.empty();
    }

    private double ofClass(long right, long actual, long said) {
        return switch (of) {
            case PRECISION -> said == 0 ? 0 : (double) right / said;
            case RECALL -> actual == 0 ? 0 : (double) right / actual;
            case F1 -> 2.0 * right / (actual + said);
        };
    }
}
