package org.fundi.engine.network;

import java.util.List;

/// What an optimiser remembers between steps.
///
/// @param steps taken so far
/// @param memory arrays as long as the weights, in the optimiser's own order; read, never written
public record OptimiserState(long steps, List<float[]> memory) {
    public OptimiserState {
        memory = List.copyOf(memory);
    }
}
