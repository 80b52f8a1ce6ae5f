package org.fundi.engine.classical;

import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Values;

/// What boosting is asked, as numbers.
///
/// @param classes 0 for a number
/// @param labels one a row: the class, or the number in units of its own spread
/// @param start what the sum of trees begins from, one an output: the log-odds of the second of two
///     classes; 0 for each of several classes (XGBoost4J 3.0.4 takes no other start for them) and
///     for a number
/// @param scale back to the target's own unit
record BoostingTask(int classes, float[] labels, float[] start, Scale scale) {

    static BoostingTask of(Classes target) {
        float[] labels = new float[target.size()];
        for (int row = 0; row < labels.length; row++) labels[row] = target.at(row);
        int[] counts = target.counts();
        float[] start = new float[counts.length == 2 ? 1 : counts.length];
        if (counts.length == 2) {
            // half a row more each, so that an absent class is unlikely, not impossible
            start[0] = (float) StrictMath.log((counts[1] + 0.5) / (counts[0] + 0.5));
        }
        return new BoostingTask(counts.length, labels, start, new Scale(0, 1));
    }

    static BoostingTask of(Values target) {
        Scale scale = Scale.of(target);
        float[] labels = new float[target.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (float) scale.shrunk(target.at(row));
        }
        return new BoostingTask(0, labels, new float[1], scale);
    }

    int outputs() {
        return start.length;
    }
}
