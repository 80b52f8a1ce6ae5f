package org.fundi.engine.network;

/// A rule for moving weights against their slopes: its settings. The memory is begun from it.
public interface Optimiser {

    /// The word of the command line.
    String key();

    /// What it does, in a sentence or two.
    String help();

    /// @param weightCount how many weights there are to move
    Stepper begin(int weightCount);

    /// As [#begin(int)], for a network of which only some weights are drawn to 0.
    ///
    /// @param decayed from and to, in pairs: the weights that a decay of its own may shrink
    default Stepper begin(int weightCount, int[] decayed) {
        return begin(weightCount);
    }

    /// An optimiser at work, with its memory.
    interface Stepper {

        /// Moves all weights in place, one step.
        ///
        /// @param slopes how the loss changes with each weight
        /// @param rate the learning rate, above 0
        void step(float[] weights, float[] slopes, double rate);

        /// A copy of all it remembers.
        OptimiserState state();

        /// Remembers that instead.
        void restore(OptimiserState state);
    }
}
