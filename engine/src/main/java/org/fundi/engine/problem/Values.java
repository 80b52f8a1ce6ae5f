package org.fundi.engine.problem;

/// One number a row, in the target's own unit.
public final class Values implements Target {
    private final double[] values;

    public Values(double... values) {
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

    @Override
    public Values rows(int[] chosen) {
        double[] picked = new double[chosen.length];
        for (int r = 0; r < chosen.length; r++) picked[r] = values[chosen[r]];
        return new Values(picked);
    }
}
