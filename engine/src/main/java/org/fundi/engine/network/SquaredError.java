package org.fundi.engine.network;

/// The mean of (said - true)², for numbers. PyTorch's `MSELoss`.
record SquaredError() implements Loss {

    @Override
    public String key() {
        return "squared_error";
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public double slope(float[] out, float[] truth, int rows, float[] slope) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            float error = out[row] - truth[row];
            sum += (double) error * error;
            slope[row] = 2f * error / rows;
        }
        return sum / rows;
    }

    @Override
    public void answer(float[] out, int rows, double[] said, int from) {
        for (int row = 0; row < rows; row++) said[from + row] = out[row];
    }

    @Override
    public int answers() {
        return 1;
    }
}
