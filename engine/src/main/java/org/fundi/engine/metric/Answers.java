package org.fundi.engine.metric;

import java.util.Arrays;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// What was true and what was said, on the same rows; with how often each row counts, so that a
/// bootstrap resample is the same answers with other counts. What is worked out once (the order of
/// the scores, the class said) is shared between all of them.
public sealed interface Answers {

    /// How many are judged: rows, and in a ranking whole queries.
    int size();

    /// How often each counts, `size()` of them; a fresh reading has 1 everywhere.
    int[] counts();

    /// The same answers with other counts.
    Answers counted(int[] counts);

    /// The sum of the counts.
    default long total() {
        long total = 0;
        for (int count : counts()) total += count;
        return total;
    }

    /// These answers as a metric of one kind needs them.
    ///
    /// @throws IllegalArgumentException where they are of another kind
    default <A extends Answers> A as(Class<A> kind) {
        if (kind.isInstance(this)) return kind.cast(this);
        throw new IllegalArgumentException(
                "%s answers cannot be judged as %s"
                        .formatted(getClass().getSimpleName(), kind.getSimpleName()));
    }

    /// Answers that name a class.
    sealed interface Classification extends Answers {
        /// How many classes there are.
        int classes();

        /// The class that is true, by row.
        int truthAt(int row);

        /// For each row its cell of the confusion matrix: true class · classes + class said.
        int[] cells();

        /// How likely the true class was said to be, by row; NaN where a score is no probability.
        double likelihood(int row);
    }

    /// Two classes: is it positive, and how strongly was that said?
    ///
    /// @param truth true where the row is positive
    /// @param scores the positive class's probability or any score, higher means more positive
    /// @param threshold positive is said where score ≥ threshold
    record Binary(
            boolean[] truth,
            double[] scores,
            double threshold,
            int[] counts,
            Once<Order> order,
            Once<int[]> said)
            implements Classification {

        public Binary(boolean[] truth, double[] scores, double threshold, int[] counts) {
            this(truth, scores, threshold, counts, new Once<>(() -> Order.of(scores)));
        }

        private Binary(
                boolean[] truth, double[] scores, double threshold, int[] counts, Once<Order> o) {
            this(truth, scores, threshold, counts, o, cellsAt(truth, scores, threshold));
        }

        private static Once<int[]> cellsAt(boolean[] truth, double[] scores, double threshold) {
            return new Once<>(
                    () -> {
                        int[] cells = new int[truth.length];
                        for (int row = 0; row < cells.length; row++) {
                            cells[row] = (truth[row] ? 2 : 0) + (scores[row] >= threshold ? 1 : 0);
                        }
                        return cells;
                    });
        }

        @Override
        public int size() {
            return truth.length;
        }

        @Override
        public Binary counted(int[] other) {
            return new Binary(truth, scores, threshold, other, order, said);
        }

        /// The same answers, alerting from another threshold on.
        public Binary at(double other) {
            return new Binary(truth, scores, other, counts, order);
        }

        /// How many rows are positive, counted.
        public long positives() {
            long positives = 0;
            for (int row = 0; row < truth.length; row++) if (truth[row]) positives += counts[row];
            return positives;
        }

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public int truthAt(int row) {
            return truth[row] ? 1 : 0;
        }

        @Override
        public int[] cells() {
            return said.get();
        }

        @Override
        public double likelihood(int row) {
            double score = scores[row];
            if (!(score >= 0 && score <= 1)) return Double.NaN;
            return truth[row] ? score : 1 - score;
        }
    }

    /// Several classes. Equal probabilities go to the first class.
    record Multiclass(
            Classes truth, ClassProbabilities said, int[] counts, Once<MulticlassReading> reading)
            implements Classification {

        public Multiclass(Classes truth, ClassProbabilities said, int[] counts) {
            this(truth, said, counts, new Once<>(() -> new MulticlassReading(truth, said)));
        }

        @Override
        public int size() {
            return truth.size();
        }

        @Override
        public Multiclass counted(int[] other) {
            return new Multiclass(truth, said, other, reading);
        }

        @Override
        public int classes() {
            return truth.count();
        }

        @Override
        public int truthAt(int row) {
            return truth.at(row);
        }

        @Override
        public int[] cells() {
            return reading.get().cells();
        }

        @Override
        public double likelihood(int row) {
            return reading.get().normalised(row, truth.at(row));
        }
    }

    /// Numbers.
    record Regression(double[] truth, double[] said, int[] counts, Once<Order> errors)
            implements Answers {

        public Regression(double[] truth, double[] said, int[] counts) {
            this(truth, said, counts, new Once<>(() -> Order.of(Residuals.sizes(truth, said))));
        }

        @Override
        public int size() {
            return truth.length;
        }

        @Override
        public Regression counted(int[] other) {
            return new Regression(truth, said, other, errors);
        }
    }

    /// Items put in order, query by query. What is drawn anew in a resample is a whole query.
    ///
    /// @param relevance one array a query, one number an item: 0 is irrelevant
    /// @param scores in the same shape, higher means nearer the top
    record Ranking(double[][] relevance, double[][] scores, int[] counts) implements Answers {
        @Override
        public int size() {
            return relevance.length;
        }

        @Override
        public Ranking counted(int[] other) {
            return new Ranking(relevance, scores, other);
        }
    }

    /// Rows put into groups.
    ///
    /// @param points *rows x features*
    /// @param truth the group each row belongs to, from 0; empty where nobody knows
    /// @param clusters the group each row was put in, from 0
    record Clustering(double[][] points, int[] truth, int[] clusters, int[] counts)
            implements Answers {
        @Override
        public int size() {
            return clusters.length;
        }

        @Override
        public Clustering counted(int[] other) {
            return new Clustering(points, truth, clusters, other);
        }
    }

    /// Every row once.
    static int[] once(int rows) {
        int[] once = new int[rows];
        Arrays.fill(once, 1);
        return once;
    }

    /// @param threshold used with two classes only
    static Answers of(Target truth, Prediction said, double threshold) {
        int[] once = once(truth.size());
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
