package org.fundi.engine.lab.race;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.learning.Model;
import org.fundi.engine.network.NeuralNetwork;

/// One network of a race.
///
/// @param value of the setting that differs, as it is written
/// @param network with that value
/// @param rows training rows, the first ones of the race
/// @param seed of initial weights and batches
public record Lane(String value, NeuralNetwork network, int rows, long seed) {

    Lane with(NeuralNetwork other) {
        return new Lane(value, other, rows, seed);
    }

    /// Whether nothing but the name tells them apart.
    boolean learnsAs(Lane other) {
        return network.equals(other.network) && rows == other.rows && seed == other.seed;
    }

    /// Where the lane stands after an epoch.
    ///
    /// @param epoch 0 before anything was learnt
    /// @param trainingLoss as [CurveLoss] has it, on this lane's training rows
    /// @param loss the same on validation rows
    /// @param right validation rows whose class was said rightly; 0 where a number is asked for
    /// @param model as it is then
    public record Lap(int epoch, double trainingLoss, double loss, int right, Model<?> model) {}

    /// Learns all epochs, or up to the last one whose numbers are finite.
    ///
    /// @param told after each epoch, on this thread
    /// @param end whether the person wishes an end
    /// @return whether the numbers ran away
    public boolean run(LabRows all, Consumer<Lap> told, BooleanSupplier end) {
        LaneRun run = LaneRun.inOneTurn(this, all);
        run.turn(told, end);
        return run.hasRunAway();
    }
}
