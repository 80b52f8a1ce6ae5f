package org.fundi.engine.lab.overfitting;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Where a network stands after so many epochs.
///
/// @param epoch 0 before anything was learnt
public record Lap(int epoch, Errors errors) {

    /// Has the chosen network learn once more, looked at now and then.
    ///
    /// @param told on this thread
    /// @param end whether the person wishes an end
    public static void watch(Overfitting lab, Consumer<Lap> told, BooleanSupplier end) {
        NetworkFit.of(lab, lab.taken(), lab.draw(0), Optional.of(told), end);
    }
}
