package org.fundi.engine.problem;

/// For each row, how likely each class is: *rows x classes*, each row sums to 1.
public final class ClassProbabilities implements Prediction {
    private final int classes;
    private final double[] cells;

    /// @param classes how many, at least 1
    /// @param cells row after row, rows · classes of them; given up by the caller
    public ClassProbabilities(int classes, double... cells) {
        if (classes < 1 || cells.length % classes != 0) {
            throw new IllegalArgumentException(
                    "%d probabilities do not fill rows of %d classes"
                            .formatted(cells.length, classes));
        }
        this.classes = classes;
        this.cells = cells;
    }

    public int classes() {
        return classes;
    }

    public double at(int row, int classIndex) {
        return cells[row * classes + classIndex];
    }

    /// The probabilities of one class, one a row.
    public double[] of(int classIndex) {
        double[] picked = new double[size()];
        for (int row = 0; row < picked.length; row++) picked[row] = at(row, classIndex);
        return picked;
    }

    /// The class with the highest probability; the first of equals.
    public int likeliest(int row) {
        int best = 0;
        for (int c = 1; c < classes; c++) if (at(row, c) > at(row, best)) best = c;
        return best;
    }

    @Override
    public int size() {
        return cells.length / classes;
    }
}
