package org.fundi.engine.network;

/// Is shown the slopes of one batch on their way to the optimiser. It changes nothing.
interface Onlooker {
    Onlooker NONE = (_, _) -> {};

    /// How far on their way they are.
    enum Slopes {
        /// Of the batch's mean loss.
        OWN,
        /// The mean over all batches gathered for this move.
        GATHERED,
        /// Not longer than allowed.
        CLIPPED,
        /// With the pull of L1 and L2: what the optimiser is given.
        USED
    }

    /// @param slopes one a weight; to be copied, since they change
    void see(Slopes what, float[] slopes);
}
