package org.fundi.engine.network;

/// Classes from one score each a row: by how much each wrong class comes within 1 of the true
/// one's score, added up and divided by the classes. PyTorch's `MultiMarginLoss`. Its scores are no
/// probabilities; the softmax of them stands in.
///
/// Crammer and Singer, *On the algorithmic implementation of multiclass kernel-based vector
/// machines*, 2001.
record MultiHinge(int classes) implements Loss {

    MultiHinge {
        if (classes < 1) throw new IllegalArgumentException("at least 1 class, not " + classes);
    }

    @Override
    public String key() {
        return "multi_hinge:" + classes;
    }

    @Override
    public int outputs() {
        return classes;
    }

    @Override
    public double slope(float[] out, float[] truth, int rows, float[] slope) {
        double sum = 0;
        float share = 1f / (classes * (float) rows);
        for (int row = 0; row < rows; row++) {
            int from = row * classes;
            int right = from + (int) truth[row];
            slope[right] = 0;
            for (int c = from; c < from + classes; c++) {
                if (c == right) continue;
                float near = 1f - out[right] + out[c];
                boolean counts = !(near <= 0); // NaN counts, so that it is seen
                slope[c] = counts ? share : 0f;
                if (counts) sum += near;
            }
            for (int c = from; c < from + classes; c++) if (c != right) slope[right] -= slope[c];
        }
        return sum / classes / rows;
    }

    @Override
    public void answer(float[] out, int rows, double[] said, int from) {
        new CrossEntropy(classes).answer(out, rows, said, from);
    }

    @Override
    public int answers() {
        return classes;
    }
}
