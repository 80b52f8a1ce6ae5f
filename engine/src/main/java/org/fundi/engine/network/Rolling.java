package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Tiny;

/// An optimiser at work that remembers some arrays as long as the weights, all 0 at first, and how
/// many steps it has taken.
abstract class Rolling implements Optimiser.Stepper {
    /// What is remembered of a weight that has no slope any more shrinks with every step, down to
    /// numbers that cost much and do nothing. So often it is looked for.
    private static final int FORGETTING = 64;

    /// Its root, and so what a running mean of squares stands for, is nothing beside the smallest
    /// epsilon there is.
    private static final float TINY = 0x1p-90f;

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
        if (steps % FORGETTING == 0) for (float[] array : memory) Tiny.drop(array, TINY);
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
