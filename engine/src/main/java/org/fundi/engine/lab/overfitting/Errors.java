package org.fundi.engine.lab.overfitting;

import java.util.function.BooleanSupplier;
import org.fundi.engine.experiment.CurveLoss;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;

/// How far off a model is: mean squared errors of numbers, shares of wrong answers of classes.
///
/// @param training on the rows it learnt
/// @param validation on the others
public record Errors(double training, double validation) {

    /// Of the chosen family at a capacity, on the rows that are shown.
    public static Errors of(Overfitting lab, int capacity, BooleanSupplier end) {
        return of(lab, capacity, lab.draw(0), end);
    }

    /// Of the chosen capacity, with other numbers of training rows.
    public static Errors ofRows(Overfitting lab, int rows, BooleanSupplier end) {
        return of(lab, lab.taken(), lab.draw(0, rows), end);
    }

    private static Errors of(Overfitting lab, int capacity, Draw draw, BooleanSupplier end) {
        return of(lab.fit(capacity, draw, end), draw);
    }

    /// Of what was learnt from a draw.
    static Errors of(Curve curve, Draw draw) {
        return new Errors(
                draw.learnt().error(curve.at(draw.learnt().x())),
                draw.judged().error(curve.at(draw.judged().x())));
    }

    static Errors of(Learnt learnt, LabRows rows) {
        return new Errors(
                off(rows.target(), learnt.of(rows.inputs())),
                off(rows.truth(), learnt.of(rows.judged())));
    }

    private static double off(Target truth, Prediction said) {
        if (!(truth instanceof Classes classes)) return CurveLoss.of(truth, said);
        if (!(said instanceof ClassProbabilities probabilities)) {
            throw new IllegalArgumentException("of classes, probabilities are said");
        }
        int wrong = 0;
        for (int row = 0; row < classes.size(); row++) {
            if (probabilities.likeliest(row) != classes.at(row)) wrong++;
        }
        return (double) wrong / classes.size();
    }

    /// Whether the gap is closed for all to see, by a third and more, and other rows fare no worse
    /// than before.
    public boolean close(Errors before) {
        return gap() <= before.gap() * 2 / 3 && validation <= before.validation;
    }

    /// What is learnt of the training rows and no use elsewhere.
    public double gap() {
        return validation - training;
    }
}
