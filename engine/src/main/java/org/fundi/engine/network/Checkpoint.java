package org.fundi.engine.network;

/// All that a trainer needs to go on from where it stood, bit for bit, also inside an epoch.
///
/// @param epoch epochs finished
/// @param batches batches of the epoch under way that are done
/// @param lossSum the losses of the epoch's rows so far, added up
/// @param weights in network order; read, never written
/// @param optimiser what the optimiser remembers
@SuppressWarnings("ArrayRecordComponent") // a snapshot, never compared
public record Checkpoint(
        int epoch, int batches, double lossSum, float[] weights, OptimiserState optimiser) {}
