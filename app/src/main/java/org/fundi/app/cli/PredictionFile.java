package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fundi.engine.data.StrictCsv;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;

/// Reads predictions made anywhere as the answers of a task.
///
/// binary: `truth` (0 or 1), `score` (probability of 1). multiclass: `truth` (a class), then one
/// column of probabilities for each class. regression: `truth`, `prediction`. ranking: `query`,
/// `relevance` (0 or more), `score`. clustering: `cluster`, `truth` where it is known, and one
/// column for each coordinate.
///
/// Of classes, rows that `abstained` says yes of were left to a person and are not scored, as
/// `fundi predict --abstain` writes them.
///
/// @param rows that are scored
/// @param abstained rows left to a person
record PredictionFile(Answers answers, int rows, int abstained) {
    private static final String ABSTAINED = "abstained";

    /// @param threshold used with two classes only
    /// @param target where the truth stands in a file that `fundi predict` wrote
    static PredictionFile read(Path file, Task task, double threshold, Optional<String> target) {
        StrictCsv all = StrictCsv.read(file);
        StrictCsv table = decided(all, task);
        Answers answers =
                target.map(name -> PredictOutput.answers(table, task, name, threshold))
                        .orElseGet(() -> answers(table, task, threshold));
        return new PredictionFile(answers, table.rows(), all.rows() - table.rows());
    }

    private static Answers answers(StrictCsv table, Task task, double threshold) {
        boolean predicted = table.header().contains("prediction");
        boolean supervised = task != Task.RANKING && task != Task.CLUSTERING;
        if (supervised && predicted && !table.header().contains("truth"))
            throw new Refusal(
                    "the file has no column 'truth'",
                    "name the column that holds the true answers: --target COLUMN");
        return switch (task) {
            case BINARY -> binary(table, threshold);
            case MULTICLASS -> multiclass(table);
            case REGRESSION ->
                    new Answers.Regression(
                            table.numbers(table.column("truth")),
                            table.numbers(table.column("prediction")),
                            Answers.once(table.rows()));
            case RANKING -> ranking(table);
            case CLUSTERING -> clustering(table);
        };
    }

    /// Without the rows that were left to a person.
    private static StrictCsv decided(StrictCsv all, Task task) {
        int column = marks(all);
        if (column < 0 || task != Task.BINARY && task != Task.MULTICLASS) return all;
        StrictCsv decided = all.where(column, "no", "yes").orElseThrow();
        if (decided.rows() == 0)
            throw new Refusal(
                    "every row was left to a person: 'abstained' says yes of all",
                    "predict with a lower --abstain, so that there are decisions to score");
        return decided;
    }

    private static Answers binary(StrictCsv table, double threshold) {
        int truth = table.column("truth");
        int score = table.column("score");
        boolean[] positive = new boolean[table.rows()];
        double[] scores = new double[positive.length];
        for (int row = 0; row < positive.length; row++) {
            double value = table.number(row, truth);
            if (value != 0 && value != 1) throw table.refused(row, truth, "0 or 1");
            positive[row] = value == 1;
            scores[row] = table.probability(row, score);
        }
        return new Answers.Binary(positive, scores, threshold, Answers.once(positive.length));
    }

    private static Answers multiclass(StrictCsv table) {
        int truth = table.column("truth");
        int[] columns = others(table, truth, marks(table));
        if (columns.length < 2)
            throw new Refusal(
                    "there are fewer than 2 columns of probabilities",
                    "give one column for each class, named after it");
        List<String> names = IntStream.of(columns).mapToObj(table.header()::get).toList();
        int[] index = new int[table.rows()];
        double[] said = new double[index.length * columns.length];
        for (int row = 0; row < index.length; row++) {
            index[row] = names.indexOf(table.text(row, truth));
            if (index[row] < 0)
                throw table.refused(row, truth, "one of the classes " + String.join(", ", names));
            double sum = 0;
            for (int c = 0; c < columns.length; c++) {
                double probability = table.probability(row, columns[c]);
                said[row * columns.length + c] = probability;
                sum += probability;
            }
            if (sum == 0) throw table.refused(row, columns[0], "above 0, and no other class is");
        }
        return new Answers.Multiclass(
                new Classes(names, index),
                new ClassProbabilities(columns.length, said),
                Answers.once(index.length));
    }

    /// The place of the marks of what was left to a person; −1 where a class is called so.
    private static int marks(StrictCsv table) {
        int column = table.header().indexOf(ABSTAINED);
        return column < 0 || table.where(column, "no", "yes").isEmpty() ? -1 : column;
    }

    private static Answers ranking(StrictCsv table) {
        int query = table.column("query");
        int relevance = table.column("relevance");
        int score = table.column("score");
        Map<String, List<Integer>> queries = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.number(row, relevance) < 0)
                throw table.refused(row, relevance, "a relevance of 0 or more");
            queries.computeIfAbsent(table.text(row, query), _ -> new ArrayList<>()).add(row);
        }
        return new Answers.Ranking(
                byQuery(table, queries, relevance),
                byQuery(table, queries, score),
                Answers.once(queries.size()));
    }

    private static double[][] byQuery(
            StrictCsv table, Map<String, List<Integer>> queries, int column) {
        return queries.values().stream()
                .map(rows -> rows.stream().mapToDouble(row -> table.number(row, column)).toArray())
                .toArray(double[][]::new);
    }

    private static Answers clustering(StrictCsv table) {
        int cluster = table.column("cluster");
        int truth = table.header().indexOf("truth");
        int[] columns = others(table, cluster, truth);
        if (columns.length == 0)
            throw new Refusal(
                    "there is no column of coordinates",
                    "give one column of numbers for each coordinate of the rows");
        double[][] points = new double[table.rows()][columns.length];
        for (int row = 0; row < points.length; row++) {
            for (int f = 0; f < columns.length; f++) {
                points[row][f] = table.number(row, columns[f]);
            }
        }
        return new Answers.Clustering(
                points,
                truth < 0 ? new int[0] : groups(table, truth),
                groups(table, cluster),
                Answers.once(points.length));
    }

    /// Groups numbered in the order of their names.
    private static int[] groups(StrictCsv table, int column) {
        TreeSet<String> names = new TreeSet<>();
        for (int row = 0; row < table.rows(); row++) names.add(table.text(row, column));
        List<String> ordered = List.copyOf(names);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : ordered) numbers.put(name, numbers.size());
        return IntStream.range(0, table.rows())
                .map(row -> numbers.getOrDefault(table.text(row, column), 0))
                .toArray();
    }

    /// Every column but these.
    private static int[] others(StrictCsv table, int... taken) {
        return IntStream.range(0, table.header().size())
                .filter(column -> IntStream.of(taken).noneMatch(t -> t == column))
                .toArray();
    }
}
