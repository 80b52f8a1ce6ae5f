package org.fundi.engine.network;

import java.util.List;
import org.fundi.engine.math.Chance;

/// One layer of a network: its settings. It holds no weights (those are a window of the network's
/// one array) and no memory (that is begun from it).
public interface Layer {

    /// The word of saved files, with its sizes, such as `dense:64`.
    String key();

    /// @param inputs numbers a row that come in, at least 0
    int outputs(int inputs);

    /// What its weights are cut into, in the order they stand in.
    default List<Tensor> tensors(int inputs) {
        return List.of();
    }

    /// What it consists of; itself, unless it is made of layers.
    default List<Layer> parts() {
        return List.of(this);
    }

    default int weightCount(int inputs) {
        int count = 0;
        for (Tensor tensor : tensors(inputs)) count = Math.addExact(count, tensor.count());
        return count;
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

        /// Told before each batch that is learnt from, where that makes a difference to the layer.
        /// A pass that was never told is only asked.
        ///
        /// @param streams for the layer's own chance, by these numbers
        /// @param layer of the network, from 0
        default void learn(Streams streams, int epoch, int batch, int layer) {}

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
