package org.fundi.engine.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;

/// Answers and scores computed with scikit-learn 1.2.1 and numpy 1.24.2 (seed 1), kept in
/// `src/test/resources/golden`.
final class Golden {
    private Golden() {}

    static JsonNode json(String name) {
        try (InputStream in = open(name + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answers answers(String name) {
        List<String[]> rows = rows(name);
        String kind = name.contains("-") ? name.substring(0, name.indexOf('-')) : name;
        return switch (kind) {
            case "binary" -> binary(rows);
            case "multiclass" -> multiclass(rows);
            case "regression" ->
                    new Answers.Regression(
                            numbers(rows, 0), numbers(rows, 1), Answers.once(rows.size() - 1));
            case "ranking" -> ranking(rows);
            case "clustering" -> clustering(rows);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Answers.Binary binary(List<String[]> rows) {
        boolean[] truth = new boolean[rows.size() - 1];
        for (int r = 0; r < truth.length; r++) truth[r] = rows.get(r + 1)[0].equals("1");
        return new Answers.Binary(truth, numbers(rows, 1), 0.5, Answers.once(truth.length));
    }

    private static Answers.Multiclass multiclass(List<String[]> rows) {
        List<String> names = List.of(rows.get(0)).subList(1, rows.get(0).length);
        int[] truth = new int[rows.size() - 1];
        double[] said = new double[truth.length * names.size()];
        for (int r = 0; r < truth.length; r++) {
            truth[r] = names.indexOf(rows.get(r + 1)[0]);
            for (int c = 0; c < names.size(); c++) {
                said[r * names.size() + c] = Double.parseDouble(rows.get(r + 1)[c + 1]);
            }
        }
        return new Answers.Multiclass(
                new Classes(names, truth),
                new ClassProbabilities(names.size(), said),
                Answers.once(truth.length));
    }

    private static Answers.Ranking ranking(List<String[]> rows) {
        Map<String, List<double[]>> queries = new LinkedHashMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            queries.computeIfAbsent(row[0], _ -> new ArrayList<>())
                    .add(new double[] {Double.parseDouble(row[1]), Double.parseDouble(row[2])});
        }
        double[][] relevance = new double[queries.size()][];
        double[][] scores = new double[queries.size()][];
        int query = 0;
        for (List<double[]> items : queries.values()) {
            relevance[query] = items.stream().mapToDouble(item -> item[0]).toArray();
            scores[query++] = items.stream().mapToDouble(item -> item[1]).toArray();
        }
        return new Answers.Ranking(relevance, scores, Answers.once(query));
    }

    private static Answers.Clustering clustering(List<String[]> rows) {
        int n = rows.size() - 1;
        double[][] points = new double[n][];
        int[] truth = new int[n];
        int[] clusters = new int[n];
        for (int r = 0; r < n; r++) {
            String[] row = rows.get(r + 1);
            points[r] = new double[] {Double.parseDouble(row[0]), Double.parseDouble(row[1])};
            truth[r] = Integer.parseInt(row[2]);
            clusters[r] = Integer.parseInt(row[3]);
        }
        return new Answers.Clustering(points, truth, clusters, Answers.once(n));
    }

    private static double[] numbers(List<String[]> rows, int column) {
        return rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = open(name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), file);
    }
}
