package org.fundi.engine.classical;

/// Turns scores into probabilities that sum to 1, with the same bits on every machine.
final class Softmax {
    private Softmax() {}

    /// @param cells holds scores from `from` on, `count` of them; probabilities afterwards
    /// @return the logarithm of the sum of the exponentials of the scores
    static double inPlace(double[] cells, int from, int count) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) highest = Math.max(highest, cells[i]);
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            cells[i] = StrictMath.exp(cells[i] - highest);
            sum += cells[i];
        }
        for (int i = from; i < from + count; i++) cells[i] /= sum;
        return highest + StrictMath.log(sum);
    }

    /// 1 / (1 + e⁻ˢ), without overflow.
    static double sigmoid(double score) {
        double small = StrictMath.exp(-Math.abs(score));
        return (score >= 0 ? 1 : small) / (1 + small);
    }
}
