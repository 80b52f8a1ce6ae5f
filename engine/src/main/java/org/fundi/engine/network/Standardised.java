package org.fundi.engine.network;

import org.fundi.engine.math.Statistics;
import org.fundi.engine.problem.Values;

/// How a target of numbers is brought to mean 0 and standard deviation 1 before it is learnt.
///
/// @param spread above 0; 1 where all values are alike
record Standardised(double centre, double spread) {

    static Standardised by(Values target) {
        double[] values = target.toArray();
        double centre = Statistics.mean(values);
        double squares = 0;
        for (double value : values) squares += (value - centre) * (value - centre);
        double deviation = StrictMath.sqrt(squares / values.length);
        return new Standardised(centre, deviation > 0 ? deviation : 1);
    }

    float[] of(Values target) {
        float[] truth = new float[target.size()];
        for (int row = 0; row < truth.length; row++) {
            truth[row] = (float) ((target.at(row) - centre) / spread);
        }
        return truth;
    }
}
