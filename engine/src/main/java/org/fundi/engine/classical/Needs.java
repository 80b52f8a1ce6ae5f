package org.fundi.engine.classical;

import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.setting.Refusal;

/// What an algorithm needs before it can learn.
final class Needs {
    private Needs() {}

    /// At least one row, and an answer for each.
    static void answers(Matrix inputs, Target target) {
        if (inputs.rows() != target.size()) {
            throw new IllegalArgumentException(
                    "%d rows, but %d answers".formatted(inputs.rows(), target.size()));
        }
        if (inputs.rows() == 0) {
            throw new Refusal(
                    "there are no training rows", "give the training part a larger share");
        }
    }

    static void features(Matrix inputs) {
        if (inputs.columns() == 0) {
            throw new Refusal(
                    "there is no feature to learn from", "make at least one column a feature");
        }
    }

    /// At least two classes that occur.
    static void twoClasses(Classes target) {
        int first = target.at(0);
        for (int row = 1; row < target.size(); row++) if (target.at(row) != first) return;
        throw new Refusal(
                "all %d training rows are '%s', so there is nothing to tell apart"
                        .formatted(target.size(), target.names().get(first)),
                "split again with another seed, or collect rows of the other classes");
    }

    /// A model that is found in one go has nothing to hand back halfway: Stop gives it up.
    static void noEnd(Training training) {
        if (training.isEndWished()) throw new CancelledException();
    }

    /// The same width as in training.
    static void width(Matrix inputs, int features) {
        if (inputs.columns() != features) {
            throw new IllegalArgumentException(
                    "learnt from %d columns, asked about %d".formatted(features, inputs.columns()));
        }
    }
}
