package org.fundi.engine.network;

import org.fundi.engine.math.Matrix;

/// What one layer did with one batch.
///
/// @param number of the layer, from 0
/// @param from where its weights begin among those of the network
/// @param in *rows x inputs*: what came in
/// @param out *rows x outputs*: what it gave
/// @param delta *rows x outputs*: how the batch's mean loss changes with each number of `out`
public record Stage(int number, Layer layer, int from, Matrix in, Matrix out, Matrix delta) {

    /// Whether it multiplies by a matrix of weights and adds a bias.
    public boolean isDense() {
        return layer instanceof Dense;
    }

    /// Whether it turns each number into one other.
    public boolean isCurve() {
        return layer instanceof Elementwise;
    }

    /// The layer's matrix, *inputs x units*, cut out of numbers that stand in network order: its
    /// weights, their slopes, what an optimiser remembers of them.
    ///
    /// @throws IllegalArgumentException where it is not dense
    public Matrix weights(float[] all) {
        requireDense();
        return part(all, from, in.columns(), out.columns());
    }

    /// The layer's bias, *1 x units*, cut out in the same way.
    public Matrix bias(float[] all) {
        requireDense();
        return part(all, from + in.columns() * out.columns(), 1, out.columns());
    }

    private void requireDense() {
        if (!isDense()) throw new IllegalArgumentException(layer.key() + " has no such matrix");
    }

    private static Matrix part(float[] all, int from, int rows, int columns) {
        float[] cells = new float[rows * columns];
        System.arraycopy(all, from, cells, 0, cells.length);
        return Matrix.of(rows, columns, cells);
    }
}
