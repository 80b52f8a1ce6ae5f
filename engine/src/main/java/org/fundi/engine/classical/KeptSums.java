package org.fundi.engine.classical;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.fundi.engine.math.Matrix;

/// What models that only ever add have said of a few matrices so far, so that a longer model need
/// only add what is new. Kept while fitting, not with the model. Added in the same order as from
/// scratch, so the bits are the same.
final class KeptSums {
    private static final int MATRICES = 4;

    /// Adds parts `from` (inclusive) to `to` (exclusive) to the sums.
    interface Adder {
        void add(double[] sums, int from, int to);
    }

    private static final class Kept {
        final Matrix inputs;
        final double[] sums;
        int parts;

        Kept(Matrix inputs, int size) {
            this.inputs = inputs;
            this.sums = new double[size];
        }
    }

    private final Deque<Kept> latest = new ArrayDeque<>();

    /// @param parts how many the model has
    /// @param size how many sums there are
    /// @return a copy of the sums of all its parts
    synchronized double[] upTo(int parts, Matrix inputs, int size, Adder adder) {
        Kept kept = find(inputs, size);
        if (kept.parts > parts) {
            Arrays.fill(kept.sums, 0);
            kept.parts = 0;
        }
        adder.add(kept.sums, kept.parts, parts);
        kept.parts = parts;
        return kept.sums.clone();
    }

    @SuppressWarnings("ReferenceEquality") // a matrix is never changed, so the same one is enough
    private Kept find(Matrix inputs, int size) {
        for (Kept kept : latest) if (kept.inputs == inputs) return kept;
        if (latest.size() == MATRICES) latest.removeFirst();
        Kept kept = new Kept(inputs, size);
        latest.addLast(kept);
        return kept;
    }
}
