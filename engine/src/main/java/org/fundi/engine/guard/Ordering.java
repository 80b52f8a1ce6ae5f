package org.fundi.engine.guard;

import java.util.OptionalDouble;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.DateTimeColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.RocAuc;
import org.fundi.engine.metric.Score;
import org.fundi.engine.problem.Classes;

/// How well one column alone puts the rows of a class before the others.
///
/// Numbers are taken by value, in the better of both directions, with missing cells all at the
/// better of both ends. Levels are taken by how often the class has them in other rows
/// ([CrossFitted]).
final class Ordering {
    /// With fewer rows of a class, or of the others, an order says nothing.
    private static final int FEWEST = 10;

    private Ordering() {}

    /// ROC-AUC with two classes; else the mean over one class against the rest, of classes with
    /// rows enough.
    static OptionalDouble score(Column column, Classes truth) {
        double sum = 0;
        int classes = 0;
        int first = truth.count() == 2 ? 1 : 0;
        for (int c = first; c < truth.count(); c++) {
            boolean[] is = new boolean[truth.size()];
            for (int row = 0; row < is.length; row++) is[row] = truth.at(row) == c;
            OptionalDouble one = score(column, is);
            if (one.isEmpty()) continue;
            sum += one.getAsDouble();
            classes++;
        }
        return classes == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / classes);
    }

    private static OptionalDouble score(Column column, boolean[] is) {
        int positives = 0;
        for (boolean positive : is) if (positive) positives++;
        if (positives < FEWEST || is.length - positives < FEWEST) return OptionalDouble.empty();
        return switch (column) {
            case NumberColumn numbers -> OptionalDouble.of(byValue(numbers, is));
            case CategoryColumn _, BooleanColumn _, TextColumn _ ->
                    auc(CrossFitted.means(column, numbers(is)), is);
            case DateColumn _, DateTimeColumn _ -> OptionalDouble.empty();
        };
    }

    private static double byValue(NumberColumn numbers, boolean[] is) {
        double best = oneWay(numbers, is, Double.NEGATIVE_INFINITY);
        if (numbers.missing() == 0) return best;
        return Math.max(best, oneWay(numbers, is, Double.POSITIVE_INFINITY));
    }

    private static double oneWay(NumberColumn numbers, boolean[] is, double missing) {
        double[] scores = new double[is.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = numbers.isMissing(row) ? missing : numbers.at(row);
        }
        double auc = auc(scores, is).orElse(0.5);
        return Math.max(auc, 1 - auc);
    }

    private static OptionalDouble auc(double[] scores, boolean[] is) {
        int[] once = new int[is.length];
        java.util.Arrays.fill(once, 1);
        return switch (new RocAuc().score(new Answers.Binary(is, scores, 0.5, once))) {
            case Score.Value value -> OptionalDouble.of(value.value());
            case Score.Undefined _ -> OptionalDouble.empty();
        };
    }

    private static double[] numbers(boolean[] is) {
        double[] numbers = new double[is.length];
        for (int row = 0; row < is.length; row++) numbers[row] = is[row] ? 1 : 0;
        return numbers;
    }
}
