package org.fundi.engine.network;

/// All that a trainer needs to go on from where it stood, bit for bit, also inside an epoch.
///
/// @param epoch epochs finished
/// @param batches batches of the epoch under way that are done
/// @param lossSum the losses of the epoch's rows so far, added up
/// @param weights in network order; read, never written
/// @param optimiser what the optimiser remembers
/// @param pacer what the schedule remembers; empty for the beginning of any
/// @param gathered slopes of batches that have not moved the weights yet
@SuppressWarnings("ArrayRecordComponent") // a snapshot, never compared
public record Checkpoint(
        int epoch,
        int batches,
        double lossSum,
        float[] weights,
        OptimiserState optimiser,
        double[] pacer,
        Gathered gathered) {

    /// @param rows of the batches added up
    /// @param sum of each row's slopes, as long as the weights; empty where `rows` is 0
    public record Gathered(int rows, float[] sum) {
        static final Gathered NOTHING = new Gathered(0, new float[0]);
    }
}
