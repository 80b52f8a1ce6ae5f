package org.fundi.engine.network;

import java.util.Locale;
import org.fundi.engine.learning.DivergedException;

/// Says which weight of a training ran away.
final class Runaway {
    private Runaway() {}

    static boolean isFinite(float[] weights) {
        // 0 times what is not finite is NaN; asked so, the interpreter calls nothing a weight.
        for (float weight : weights) if (0 * weight != 0) return false;
        return true;
    }

    /// @param epoch epochs finished
    /// @param weights of which one is no longer finite, or gave a loss that is not
    static DivergedException of(Network network, float[] weights, int epoch) {
        for (int i = 0; i < weights.length; i++) {
            if (!Float.isFinite(weights[i])) return new DivergedException(epoch, network.name(i));
        }
        int largest = 0;
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) > Math.abs(weights[largest])) largest = i;
        }
        return new DivergedException(
                epoch,
                String.format(
                                Locale.ROOT,
                                "the loss, with %s at %.3g,",
                                network.name(largest),
                                weights[largest])
                        .replace("e+", "e"));
    }
}
