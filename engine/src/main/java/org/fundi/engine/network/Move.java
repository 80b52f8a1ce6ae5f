package org.fundi.engine.network;

/// How one batch moved the weights. All arrays are in network order, read and never written.
///
/// @param made whether they moved; not where further batches are gathered first
/// @param own slopes of the batch's mean loss
/// @param gathered the mean over all batches gathered; `own` where each batch moves the weights
/// @param clipped shortened to the longest that is allowed
/// @param used with the pull of L1 and L2: what the optimiser was given
/// @param optimiser who moved them
/// @param rate the learning rate of this batch
/// @param rules what was done to the slopes before
/// @param before weights
/// @param after weights
/// @param remembered by the optimiser before
/// @param remembers after
@SuppressWarnings("ArrayRecordComponent") // a snapshot, never compared
public record Move(
        boolean made,
        float[] own,
        float[] gathered,
        float[] clipped,
        float[] used,
        Optimiser optimiser,
        double rate,
        Rules rules,
        float[] before,
        float[] after,
        OptimiserState remembered,
        OptimiserState remembers) {

    /// @param clip longest gradient; 0 for any length
    /// @param l1 see [Regularisation]
    /// @param l2 see [NeuralNetwork]
    /// @param batches gathered for each move
    public record Rules(double clip, double l1, double l2, int batches) {}

    /// How far a weight went.
    public double step(int weight) {
        return (double) after[weight] - before[weight];
    }

    /// How the batch's mean loss would change along a straight line: slope times step, added up
    /// over all weights.
    public double predictedChange() {
        double sum = 0;
        for (int i = 0; i < own.length; i++) sum += own[i] * step(i);
        return sum;
    }
}
