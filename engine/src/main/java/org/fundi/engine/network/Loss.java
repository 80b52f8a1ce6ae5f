package org.fundi.engine.network;

import org.fundi.engine.math.Kernels;

/// How wrong the last layer's numbers are, and how that changes with each of them. A loss also
/// says what those numbers mean.
public interface Loss {

    /// The word of saved files.
    String key();

    /// How many numbers a row the last layer must give.
    int outputs();

    /// @param out *rows x outputs* from its start: the last layer's numbers
    /// @param truth one a row: a class index, or a value
    /// @param slope receives how the mean loss changes with each of `out`
    /// @return the mean loss over the rows, summed in row order in double
    double slope(float[] out, float[] truth, int rows, float[] slope);

    /// Begins to judge up to `rows` rows at a time on one thread: what [#slope] does, with memory
    /// and kernels.
    default Judge begin(int rows, Kernels kernels) {
        return this::slope;
    }

    /// A loss at work.
    interface Judge {

        /// As [Loss#slope].
        double slope(float[] out, float[] truth, int rows, float[] slope);
    }

    /// Turns the last layer's numbers into what a person asked for: probabilities of classes, or
    /// the value itself.
    ///
    /// @param said receives what is meant, *rows x* [#answers], from `from`
    void answer(float[] out, int rows, double[] said, int from);

    /// How many numbers a row [#answer] gives.
    int answers();
}
