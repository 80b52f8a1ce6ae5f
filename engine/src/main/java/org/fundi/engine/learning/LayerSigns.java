package org.fundi.engine.learning;

import java.util.OptionalDouble;

/// How one layer with weights looks from inside after a step. Sizes are lengths: the square root of
/// the sum of squares.
///
/// @param layer from 1, counting layers that have weights
/// @param weights how many it has
/// @param size of its weights, before the last move
/// @param gradient size of the slopes of its weights on the last batch, as the optimiser got them
/// @param moved size of the last move of its weights
/// @param silent the share of its units that are 0 on every row looked at; empty where its units
///     are not ReLUs
/// @param spread of its weights
/// @param activations spread of what its units gave on the rows looked at
public record LayerSigns(
        int layer,
        int weights,
        double size,
        double gradient,
        double moved,
        OptionalDouble silent,
        Spread spread,
        Spread activations) {

    /// How far the weights moved in one batch, as a share of their size: around 0.001 is usual.
    public double updateToWeight() {
        return size > 0 ? moved / size : 0;
    }

    /// The gradient of a single weight as it is usually: the root of the mean square.
    public double gradientPerWeight() {
        return gradient / Math.sqrt(weights);
    }
}
