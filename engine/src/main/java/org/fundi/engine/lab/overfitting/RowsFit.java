package org.fundi.engine.lab.overfitting;

import java.util.function.BooleanSupplier;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.classical.NearestNeighbours;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Refusal;

/// Fits a family to rows of any number of columns: of classes on a plane, or of a project.
final class RowsFit {
    private RowsFit() {}

    static Errors errors(Overfitting lab, LabRows rows, int capacity, BooleanSupplier end) {
        return Errors.of(learn(lab, rows, capacity, end), rows);
    }

    static Chance chance(Overfitting lab) {
        return Chance.of(lab.seed()).named("overfitting", 0).named("model");
    }

    private static Learnt learn(Overfitting lab, LabRows rows, int capacity, BooleanSupplier end) {
        return switch (lab.family()) {
            case TREE -> fitted(new DecisionTree(capacity, 1), lab, rows);
            case NEIGHBOURS ->
                    fitted(neighbours(Math.min(capacity, rows.inputs().rows())), lab, rows);
            case NETWORK -> NetworkFit.of(lab, capacity, rows, chance(lab), end);
            case POLYNOMIAL, WAVES -> throw ofCurvesOnly();
        };
    }

    /// Of a family that takes no columns.
    static Refusal ofCurvesOnly() {
        return new Refusal(
                "polynomials and waves are fitted to rows of a curve only",
                "choose tree, neighbours or network, or the source curve");
    }

    private static NearestNeighbours neighbours(int count) {
        return new NearestNeighbours(count, NearestNeighbours.Weights.UNIFORM);
    }

    private static <A extends Classifier & Regressor> Learnt fitted(
            A algorithm, Overfitting lab, LabRows rows) {
        Training training = Training.quiet(chance(lab).asSeed());
        return switch (rows.target()) {
            case Classes classes -> algorithm.fit(rows.inputs(), classes, training)::predict;
            case Values values -> algorithm.fit(rows.inputs(), values, training)::predict;
        };
    }
}
