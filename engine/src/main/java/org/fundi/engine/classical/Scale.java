package org.fundi.engine.classical;

import org.fundi.engine.problem.Values;

/// Brings a target into units of its own spread, and back.
///
/// @param middle the mean of the training rows
/// @param spread their standard deviation, or 1 where they are all the same
record Scale(double middle, double spread) {

    static Scale of(Values target) {
        double middle = 0;
        for (int row = 0; row < target.size(); row++) middle += target.at(row);
        middle /= target.size();
        double squares = 0;
        for (int row = 0; row < target.size(); row++) {
            double off = target.at(row) - middle;
            squares += off * off;
        }
        double spread = StrictMath.sqrt(squares / target.size());
        return new Scale(middle, spread > 0 ? spread : 1);
    }

    double shrunk(double value) {
        return (value - middle) / spread;
    }

    double grown(double value) {
        return middle + spread * value;
    }
}
