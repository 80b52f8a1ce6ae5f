package org.fundi.engine.problem;

/// One number a row, in the target's own unit.
public final class Estimates implements Prediction {
    private final double[] values;

    public Estimates(double... values) {
        this.values = values.clone();
    }

    public double at(int row) {
        return values[row];
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public int size() {
        return values.length;
    }
}
