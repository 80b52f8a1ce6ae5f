package org.fundi.engine.network;

/// A weight moved a little both ways, the batch's mean loss worked out each time: the slope that
/// the chain rule found can be checked with it.
///
/// @param by how far it was moved
/// @param up the loss with the weight that much larger
/// @param down the loss with it that much smaller
/// @param precise whether that was worked out in double, apart from the trainer; else in float, by
///     the trainer's own layers
public record Nudge(double by, double up, double down, boolean precise) {

    /// Rise over run.
    public double slope() {
        return (up - down) / (2 * by);
    }
}
