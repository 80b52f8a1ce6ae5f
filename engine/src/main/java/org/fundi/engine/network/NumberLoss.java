package org.fundi.engine.network;

/// A loss of one number a row that depends on how far off it is, and is the mean over the rows.
interface NumberLoss extends Loss {

    /// @param error said - true
    double loss(float error);

    /// How that changes with what is said.
    float slope(float error);

    @Override
    default int outputs() {
        return 1;
    }

    @Override
    default int answers() {
        return 1;
    }

    @Override
    default double slope(float[] out, float[] truth, int rows, float[] slope) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            float error = out[row] - truth[row];
            sum += loss(error);
            slope[row] = slope(error) / rows;
        }
        return sum / rows;
    }

    @Override
    default void answer(float[] out, int rows, double[] said, int from) {
        for (int row = 0; row < rows; row++) said[from + row] = out[row];
    }
}
