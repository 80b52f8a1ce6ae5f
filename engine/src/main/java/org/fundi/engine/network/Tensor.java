package org.fundi.engine.network;

import java.util.List;

/// One of the arrays that a layer's weights are cut into.
///
/// @param role what its numbers do
/// @param sizes of its sides; the last one runs first
public record Tensor(Role role, List<Integer> sizes) {

    /// What the numbers of a tensor do.
    public enum Role {
        /// Multiply what comes in, *inputs x units*: a new layer begins with them.
        WEIGHT("layer", "weight"),
        /// Are added, one a unit.
        BIAS("layer", "bias"),
        /// Multiply what was normalised, one a unit.
        SCALE("norm", "scale"),
        /// Are added to what was normalised, one a unit.
        SHIFT("norm", "shift"),
        /// The running mean of what came in, one a unit: kept, not learnt.
        RUNNING_MEAN("norm", "running_mean"),
        /// The running variance of what came in, one a unit: kept, not learnt.
        RUNNING_VARIANCE("norm", "running_variance");

        private final String owner;
        private final String word;

        Role(String owner, String word) {
            this.owner = owner;
            this.word = word;
        }

        /// Such as `layer2.weight`.
        String name(int layer, int norm) {
            return owner + (owner.equals("layer") ? layer : norm) + "." + word;
        }

        boolean isLearnt() {
            return this != RUNNING_MEAN && this != RUNNING_VARIANCE;
        }

        /// Such as "running mean".
        String words() {
            return word.replace('_', ' ');
        }

        boolean isNorm() {
            return owner.equals("norm");
        }
    }

    public Tensor {
        sizes = List.copyOf(sizes);
    }

    static Tensor of(Role role, Integer... sizes) {
        return new Tensor(role, List.of(sizes));
    }

    int count() {
        int count = 1;
        for (int size : sizes) count = Math.multiplyExact(count, size);
        return count;
    }
}
