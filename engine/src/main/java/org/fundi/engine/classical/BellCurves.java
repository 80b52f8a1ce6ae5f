package org.fundi.engine.classical;

import org.fundi.engine.learning.Model;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;

/// One bell curve for each feature in each class.
///
/// @param key of the algorithm that learnt it
/// @param shares how frequent each class is; 0 for one that did not occur
/// @param means class after class, one a feature
/// @param variances class after class, one a feature; above 0
record BellCurves(String key, double[] shares, double[] means, double[] variances)
        implements Model<ClassProbabilities> {

    @Override
    public ClassProbabilities predict(Matrix inputs) {
        int classes = shares.length;
        int width = means.length / classes;
        Needs.width(inputs, width);
        double[] heights = heights(width);
        double[] cells = new double[inputs.rows() * classes];
        for (int row = 0; row < inputs.rows(); row++) {
            for (int c = 0; c < classes; c++) {
                double off = 0;
                for (int f = 0; f < width; f++) {
                    double away = inputs.at(row, f) - means[c * width + f];
                    off += away * away / variances[c * width + f];
                }
                cells[row * classes + c] = heights[c] - off / 2;
            }
            Softmax.inPlace(cells, row * classes, classes);
        }
        return new ClassProbabilities(classes, cells);
    }

    /// The logarithm of each class's share times the heights of its curves; the constant that all
    /// classes have in common is left out.
    private double[] heights(int width) {
        double[] heights = new double[shares.length];
        for (int c = 0; c < heights.length; c++) {
            heights[c] = StrictMath.log(shares[c]);
            for (int f = 0; f < width; f++) {
                heights[c] -= StrictMath.log(variances[c * width + f]) / 2;
            }
        }
        return heights;
    }

    @Override
    public byte[] saved() {
        return SavedModel.write(key).numbers(shares).numbers(means).numbers(variances).done();
    }
}
