package org.fundi.engine.network;

/// A rule for the learning rate over the epochs, as a factor of the rate that was set: its
/// settings. The memory is begun from it.
public interface Schedule {

    /// The word of the command line.
    String key();

    /// What it does, in a sentence or two.
    String help();

    /// @param epochs there are to be, at least 1
    Pacer begin(int epochs);

    /// A schedule at work, with its memory.
    interface Pacer {

        /// What the rate is multiplied by in the epoch to come, at least 0.
        double factor();

        /// Told at the end of each epoch.
        ///
        /// @param loss the mean training loss of the epoch
        void ended(double loss);

        /// A copy of all it remembers.
        double[] state();

        /// Remembers that instead.
        void restore(double[] state);
    }
}
