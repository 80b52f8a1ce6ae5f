package org.fundi.engine.coach;

import java.util.List;

/// What a run shows, since which step, with the figures that show it. Losses are as on the curve.
public sealed interface Diagnosis {

    /// The step from which it shows.
    int since();

    /// Settings to try, the most advisable first; may be empty.
    List<Remedy> remedies();

    /// Both losses at a step.
    record Losses(int step, double training, double validation) {}

    /// Validation loss rises, or stands far above a training loss that goes on falling.
    ///
    /// @param best at the lowest validation loss
    /// @param now at the latest step
    /// @param rises whether it rises; else the two only part
    record Overfitting(Losses best, Losses now, boolean rises, List<Remedy> remedies)
            implements Diagnosis {
        @Override
        public int since() {
            return best.step();
        }
    }

    /// Neither loss gets far below guessing, and the model is small or held back.
    ///
    /// @param guessing the loss of who looks at no feature
    /// @param heldBack whether its weights are drawn to 0 strongly; else it is small
    record Underfitting(
            int since, Losses now, double guessing, boolean heldBack, List<Remedy> remedies)
            implements Diagnosis {}

    /// Both losses lie far below guessing, less than a quarter of it apart, and are at rest or
    /// nearly so.
    ///
    /// @param guessing the loss of who looks at no feature
    /// @param fell by how much one of them still fell lately; 0 where both are at rest
    /// @param over so many steps
    record GoodFit(int since, Losses now, double guessing, double fell, int over)
            implements Diagnosis {
        public boolean isFalling() {
            return fell > 0;
        }

        /// By how much the validation loss lies above the training loss.
        public double gap() {
            return now.validation() - now.training();
        }

        /// Whether the two lie near each other: within a tenth of guessing, or a fifth of the
        /// validation loss.
        public boolean isNear() {
            return Math.abs(gap()) <= Math.max(0.1 * guessing, 0.2 * now.validation());
        }

        @Override
        public List<Remedy> remedies() {
            return List.of();
        }
    }

    /// The training loss jumps up and down.
    ///
    /// @param jump the usual change from one step to the next
    /// @param rises how many of the last steps went up
    /// @param of how many steps those are
    record Oscillating(
            int since, double jump, int rises, int of, double rate, List<Remedy> remedies)
            implements Diagnosis {}

    /// A number was no longer finite: frozen at the last finite step.
    ///
    /// @param culprit what ran away
    record Diverged(int since, String culprit, double rate, List<Remedy> remedies)
            implements Diagnosis {}

    /// The weights hardly move.
    ///
    /// @param way how far they would get in all planned steps, as a share of their size
    record Crawling(
            int since,
            double way,
            double training,
            double guessing,
            double rate,
            List<Remedy> remedies)
            implements Diagnosis {}

    /// The training loss stands still, high up.
    record Plateau(int since, int now, double training, double guessing, List<Remedy> remedies)
            implements Diagnosis {}

    /// Hardly any gradient gets to an early layer.
    ///
    /// @param layer with the smallest gradient, from 1
    /// @param layers how many there are
    /// @param share of its gradient (a weight) in that of the last layer
    /// @param wildRate the learning rate, where that alone is fault enough; else 0
    record Vanishing(
            int since, int layer, int layers, double share, double wildRate, List<Remedy> remedies)
            implements Diagnosis {}

    /// A gradient is far too large.
    ///
    /// @param layer with the largest one, from 1
    /// @param gradient its size
    /// @param wildRate the learning rate, where that alone is fault enough; else 0
    record Exploding(int since, int layer, double gradient, double wildRate, List<Remedy> remedies)
            implements Diagnosis {}

    /// Most of a layer's units are 0 on every row looked at.
    ///
    /// @param layer with the most, from 1
    /// @param share of its units
    record Silent(int since, int layer, double share, int rows, List<Remedy> remedies)
            implements Diagnosis {}

    /// All weights began at 0, and some layer learns nothing: its units stay alike.
    record Alike(int since, List<Remedy> remedies) implements Diagnosis {}

    /// A loss that does not fit the task: squared, where a few answers lie far from all others.
    ///
    /// @param share of the answers' variance that their farthest twentieth makes up
    record UnsuitedLoss(int since, double share, List<Remedy> remedies) implements Diagnosis {}

    /// So few validation rows that their loss is hardly known.
    ///
    /// @param uncertain a loss on so many rows is uncertain by about this share of itself
    record FewRows(int since, int rows, double uncertain) implements Diagnosis {
        @Override
        public List<Remedy> remedies() {
            return List.of();
        }
    }
}
