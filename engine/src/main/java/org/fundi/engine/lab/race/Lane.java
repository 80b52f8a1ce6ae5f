package org.fundi.engine.lab.race;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fundi.engine.experiment.CurveLoss;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Values;

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
        LabRows mine = all.first(rows);
        Training training = new Watched(mine, told, end, Chance.of(seed));
        try {
            switch (mine.target()) {
                case Classes classes -> network.fit(mine.inputs(), classes, training);
                case Values values -> network.fit(mine.inputs(), values, training);
            }
            return false;
        } catch (DivergedException ranAway) {
            return true;
        }
    }

    private record Watched(LabRows rows, Consumer<Lap> told, BooleanSupplier end, Chance root)
            implements Training {
        @Override
        public Chance chance(String name, long... index) {
            return root.named(name, index);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            told.accept(lap(step, soFar.get()));
            return step < steps && !end.getAsBoolean();
        }

        @Override
        public boolean isEndWished() {
            return end.getAsBoolean();
        }

        private Lap lap(int epoch, Model<?> model) {
            Prediction judged = model.predict(rows.judged());
            return new Lap(
                    epoch,
                    CurveLoss.of(rows.target(), model.predict(rows.inputs())),
                    CurveLoss.of(rows.truth(), judged),
                    right(judged),
                    model);
        }

        private int right(Prediction said) {
            if (!(rows.truth() instanceof Classes truth)) return 0;
            if (!(said instanceof ClassProbabilities probabilities)) return 0;
            int right = 0;
            for (int row = 0; row < truth.size(); row++) {
                if (probabilities.likeliest(row) == truth.at(row)) right++;
            }
            return right;
        }
    }
}
