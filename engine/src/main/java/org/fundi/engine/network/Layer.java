package org.fundi.engine.network;

import org.fundi.engine.math.Chance;

/// One layer of a network: its settings. It holds no weights (those are a window of the network's
/// one array) and no memory (that is begun from it).
public interface Layer {

    /// The word of saved files, with its sizes, such as `dense:64`.
    String key();

    /// @param inputs numbers a row that come in, at least 0
    int outputs(int inputs);

    default int weightCount(int inputs) {
        return 0;
    }

    /// Writes the weights that training starts from.
    ///
    /// @param weights this layer's window, all zero
    /// @param chance this layer's own stream
    default void initialise(Weights weights, int inputs, Chance chance) {}

    /// Allocates what one thread needs to send up to `rows` rows at a time through this layer.
    Pass begin(int inputs, int rows, Weights weights);

    /// The memory of a layer at work: its outputs and slopes, allocated once. It belongs to one
    /// thread.
    interface Pass {

        /// @param in *rows x inputs* from its start; kept for [#backward], not changed
        /// @return *rows x outputs* from its start; overwritten by the next call
        float[] forward(float[] in, int rows);

        /// Writes the slopes of this layer's weights, and returns those of its inputs.
        ///
        /// @param slope how the loss changes with each output of the last [#forward]
        /// @param back whether the slope of the inputs is wanted; the first layer's is not
        /// @return *rows x inputs* from its start, meaningless where it was not wanted
        float[] backward(float[] slope, int rows, boolean back);
    }
}
