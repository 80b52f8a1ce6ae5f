package org.fundi.engine.metric;

import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// What was true and what was said, on the same rows; with how often each row counts, so that a
/// bootstrap resample is the same answers with other counts.
public sealed interface Answers {

    int size();

    /// How often each row counts, one a row; a fresh reading of the rows has 1 everywhere.
    int[] counts();

    /// The same answers with other counts.
    Answers counted(int[] counts);

    /// Two classes: is it positive, and how strongly was that said?
    ///
    /// @param truth true where the row is positive
    /// @param scores the positive class's probability or any score, higher means more positive
    /// @param threshold positive is said where score ≥ threshold
    record Binary(boolean[] truth, double[] scores, double threshold, int[] counts)
            implements Answers {
        @Override
        public int size() {
            return truth.length;
        }

        @Override
        public Binary counted(int[] other) {
            return new Binary(truth, scores, threshold, other);
        }
    }

    /// Several classes.
    record Multiclass(Classes truth, ClassProbabilities said, int[] counts) implements Answers {
        @Override
        public int size() {
            return truth.size();
        }

        @Override
        public Multiclass counted(int[] other) {
            return new Multiclass(truth, said, other);
        }
    }

    /// Numbers.
    record Regression(double[] truth, double[] said, int[] counts) implements Answers {
        @Override
        public int size() {
            return truth.length;
        }

        @Override
        public Regression counted(int[] other) {
            return new Regression(truth, said, other);
        }
    }

    /// @param threshold used with two classes only
    static Answers of(Target truth, Prediction said, double threshold) {
        int[] once = new int[truth.size()];
        java.util.Arrays.fill(once, 1);
        if (truth instanceof Classes classes && said instanceof ClassProbabilities probabilities) {
            if (classes.count() > 2) return new Multiclass(classes, probabilities, once);
            boolean[] positive = new boolean[classes.size()];
            for (int row = 0; row < positive.length; row++) positive[row] = classes.at(row) == 1;
            return new Binary(positive, probabilities.of(1), threshold, once);
        }
        if (truth instanceof Values values && said instanceof Estimates estimates) {
            return new Regression(values.toArray(), estimates.toArray(), once);
        }
        throw new IllegalArgumentException(
                "classes are judged by probabilities, numbers by estimates");
    }
}
