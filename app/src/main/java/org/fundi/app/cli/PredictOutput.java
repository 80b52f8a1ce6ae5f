package org.fundi.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.data.StrictCsv;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;

/// A file as `fundi predict` writes it, whose rows have the truth in a column of their own. What
/// was predicted stands in the last columns: `prediction`, for classes a `probability_…` of each
/// (with two the one looked for last), `decision` and `abstained`.
///
/// @param truth the place of the true answers
record PredictOutput(StrictCsv table, int truth) {
    private static final String PREDICTION = "prediction";
    private static final String PROBABILITY = "probability_";

    /// Behind the probabilities of classes.
    private static final int AFTER = 2;

    /// @param target the name of the column of true answers
    static Answers answers(StrictCsv table, Task task, String target, double threshold) {
        PredictOutput output = new PredictOutput(table, table.column(target));
        return switch (task) {
            case BINARY -> output.binary(threshold);
            case MULTICLASS -> output.multiclass();
            case REGRESSION -> output.regression();
            case RANKING, CLUSTERING ->
                    throw new Refusal(
                            "fundi predict predicts classes and numbers; the task is " + task.key(),
                            "leave --target out, and name the columns as 'fundi score --help' shows them");
        };
    }

    private Answers regression() {
        int said = table.header().size() - 1;
        if (!table.header().get(said).startsWith(PREDICTION))
            throw other("a last column 'prediction'");
        return new Answers.Regression(
                table.numbers(truth), table.numbers(said), Answers.once(table.rows()));
    }

    private Answers binary(double threshold) {
        List<Integer> columns = probabilities();
        if (columns.size() != 2)
            throw new Refusal(
                    "the file tells %d classes apart, not two".formatted(columns.size()),
                    "score it with --task multiclass");
        int[] classes = truths(columns);
        boolean[] positive = new boolean[classes.length];
        double[] scores = new double[classes.length];
        for (int row = 0; row < classes.length; row++) {
            positive[row] = classes[row] == 1;
            scores[row] = table.probability(row, columns.getLast());
        }
        return new Answers.Binary(positive, scores, threshold, Answers.once(classes.length));
    }

    private Answers multiclass() {
        List<Integer> columns = probabilities();
        int[] classes = truths(columns);
        double[] said = new double[classes.length * columns.size()];
        for (int row = 0; row < classes.length; row++) {
            for (int c = 0; c < columns.size(); c++) {
                said[row * columns.size() + c] = table.probability(row, columns.get(c));
            }
        }
        return new Answers.Multiclass(
                new Classes(names(columns), classes),
                new ClassProbabilities(columns.size(), said),
                Answers.once(classes.length));
    }

    private int[] truths(List<Integer> columns) {
        List<String> names = names(columns);
        int[] classes = new int[table.rows()];
        for (int row = 0; row < classes.length; row++) {
            classes[row] = names.indexOf(table.text(row, truth));
            if (classes[row] < 0)
                throw table.refused(row, truth, "one of the classes " + String.join(", ", names));
        }
        return classes;
    }

    private List<String> names(List<Integer> columns) {
        return columns.stream()
                .map(column -> table.header().get(column).substring(PROBABILITY.length()))
                .toList();
    }

    /// Their places, in the order of the classes: a table that was predicted before has others of
    /// such names further left.
    private List<Integer> probabilities() {
        List<Integer> columns = new ArrayList<>();
        int last = table.header().size() - 1 - AFTER;
        for (int at = last; at >= 0 && table.header().get(at).startsWith(PROBABILITY); at--) {
            columns.addFirst(at);
        }
        if (columns.size() < 2) throw other("a column 'probability_…' for each class");
        return columns;
    }

    private static Refusal other(String lacking) {
        return new Refusal(
                "with --target, the file is one that fundi predict wrote; this one lacks "
                        + lacking,
                "leave --target out, and name the columns as 'fundi score --help' shows them");
    }
}
