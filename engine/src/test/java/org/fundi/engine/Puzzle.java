package org.fundi.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.math.Chance;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.prepare.Standardise;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Splitting;

/// Generated problems of three features and a label, whose truth is known.
enum Puzzle {
    /// The label is drawn without a look at the features.
    NOTHING,
    /// The same, and one label in eight is "yes".
    NOTHING_RARE,
    /// "yes" where a + b is above 0, one label in ten wrong.
    LINE,
    /// "yes" where a and b have the same sign: no line tells it.
    CORNERS;

    Prepared prepared(int rows, long seed) {
        return plan().prepare(table(rows, seed), seed);
    }

    Table table(int rows, long seed) {
        Chance.Draws draws = Chance.of(seed).named("puzzle").draws();
        double[][] features = new double[3][rows];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            for (double[] feature : features) feature[row] = draws.nextGaussian();
            labels[row] = label(features[0][row], features[1][row], draws) ? 1 : 0;
        }
        return new Table(
                List.of(
                        NumberColumn.of("a", features[0]),
                        NumberColumn.of("b", features[1]),
                        NumberColumn.of("c", features[2]),
                        CategoryColumn.of("y", List.of("no", "yes"), labels)));
    }

    Plan plan() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String feature : List.of("a", "b", "c")) roles.put(feature, Role.FEATURE);
        roles.put("y", Role.TARGET);
        return new Plan(
                new Problem.Classification(roles, List.of("no", "yes")),
                Splitting.parse("stratified"),
                new Pipeline(List.of(Standardise.USUAL)),
                Optional.empty());
    }

    private boolean label(double a, double b, Chance.Draws draws) {
        return switch (this) {
            case NOTHING -> draws.nextInt(2) == 1;
            case NOTHING_RARE -> draws.nextInt(8) == 0;
            case LINE -> (a + b > 0) != (draws.nextInt(10) == 0);
            case CORNERS -> a * b > 0;
        };
    }
}
