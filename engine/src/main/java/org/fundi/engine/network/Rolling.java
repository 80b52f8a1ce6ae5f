package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;

/// An optimiser at work that remembers some arrays as long as the weights, all 0 at first, and how
/// many steps it has taken.
abstract class Rolling implements Optimiser.Stepper {
    private final float[][] memory;
    private long steps;

    Rolling(int arrays, int weightCount) {
        memory = new float[arrays][weightCount];
    }

    /// Moves all weights and what is remembered of them.
    ///
    /// @param steps how many there have been, this one included
    abstract void move(float[] weights, float[] slopes, double rate, long steps);

    float[] memory(int array) {
        return memory[array];
    }

    @Override
    public final void step(float[] weights, float[] slopes, double rate) {
        steps++;
        move(weights, slopes, rate, steps);
    }

    @Override
    public final OptimiserState state() {
        List<float[]> copies = new ArrayList<>();
        for (float[] array : memory) copies.add(array.clone());
        return new OptimiserState(steps, copies);
    }

    @Override
    public final void restore(OptimiserState state) {
        steps = state.steps();
        for (int i = 0; i < memory.length; i++) {
            System.arraycopy(state.memory().get(i), 0, memory[i], 0, memory[i].length);
        }
    }
}
