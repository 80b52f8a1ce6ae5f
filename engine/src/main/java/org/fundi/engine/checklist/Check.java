package org.fundi.engine.checklist;

import java.util.List;
import org.fundi.engine.coach.Remedy;

/// What one check of the list came to: a verdict, the figures it rests on, and what to change.
/// Losses are cross-entropy for classes and squared error for numbers.
public sealed interface Check {
    Verdict verdict();

    /// Which check it is of.
    default Checklist.Kind kind() {
        return switch (this) {
            case Labels _ -> Checklist.Kind.LABELS;
            case Loss _ -> Checklist.Kind.LOSS;
            case Memory _ -> Checklist.Kind.MEMORY;
            case Rates _ -> Checklist.Kind.RATES;
            case Flow _ -> Checklist.Kind.FLOW;
        };
    }

    /// Settings that mend it, tried where that is quick; may be empty.
    List<Remedy> remedies();

    /// How a check came out.
    enum Verdict {
        FINE,
        SUSPICIOUS,
        FAILED
    }

    /// Do the answers belong to the rows? A plain network learns the answers as they are, and
    /// answers that were shuffled; if they belong, the loss on rows it did not learn from is lower.
    ///
    /// @param rows learnt from
    /// @param held rows judged on
    /// @param loss with the answers as they are
    /// @param lowest with shuffled answers
    /// @param highest with shuffled answers
    /// @param shuffles how many were tried
    /// @param slipped 1 where it learns if each row takes the answer of the row below it in the
    ///     file, -1 of the row above it; else 0
    record Labels(
            Verdict verdict,
            int rows,
            int held,
            double loss,
            double lowest,
            double highest,
            int shuffles,
            int slipped)
            implements Check {
        @Override
        public List<Remedy> remedies() {
            return List.of();
        }
    }

    /// Does the loss suit what is asked?
    ///
    /// @param distinct different answers there are
    /// @param farthest share of the variance made up by the farthest twentieth of the answers; 0
    ///     for classes
    /// @param rows training rows both losses are taken on
    /// @param untrained loss of the network before it has learnt anything
    /// @param guessing loss of who looks at no feature
    record Loss(
            Verdict verdict,
            Misfit misfit,
            int distinct,
            double farthest,
            int rows,
            double untrained,
            double guessing,
            List<Remedy> remedies)
            implements Check {

        /// What does not suit.
        public enum Misfit {
            NONE,
            /// A number is asked, and there are only a few: they may be names of classes.
            NUMBERS_LIKE_CLASSES,
            /// Classes are asked, and they are many numbers with few rows each.
            CLASSES_LIKE_NUMBERS,
            /// A few answers outweigh all others in a squared loss.
            FAR_ANSWERS
        }
    }

    /// Can it learn ten rows by heart?
    ///
    /// @param rows tried: ten, or fewer where there are fewer different ones
    /// @param right of them, for classes; -1 for numbers
    /// @param left share of the answers' variance still wrong, for numbers; 0 for classes
    /// @param updates it had
    /// @param cause what keeps it from that, as another attempt showed
    record Memory(
            Verdict verdict,
            int rows,
            int right,
            double left,
            int updates,
            Cause cause,
            List<Remedy> remedies)
            implements Check {

        /// What had to be changed for it to learn them.
        public enum Cause {
            NONE,
            /// Another rate or optimiser was enough.
            PACE,
            /// It is held back: L1, L2, dropout, noise and their like.
            HELD_BACK,
            /// Its units hardly answer.
            ACTIVATION,
            /// It is too small.
            SIZE,
            /// Nothing that was tried was enough.
            UNKNOWN
        }
    }

    /// Is the learning rate in the range in which the loss falls?
    ///
    /// @param curve the loss after so many updates by rate, ascending; infinite where it diverged
    /// @param untrained loss before the first
    /// @param rows training rows these losses are taken on
    /// @param own the run's rate
    /// @param suggested a rate that is quick and not wild
    /// @param updates each rate had
    /// @param planned updates of the whole run
    record Rates(
            Verdict verdict,
            Trouble trouble,
            List<Point> curve,
            double untrained,
            int rows,
            double own,
            double suggested,
            int updates,
            int planned,
            List<Remedy> remedies)
            implements Check {

        /// @param loss after the updates; infinite where the numbers ran away
        public record Point(double rate, double loss) {}

        /// What is wrong with the rate.
        public enum Trouble {
            NONE,
            TOO_HIGH,
            TOO_LOW,
            /// At no rate does the loss fall: the fault lies elsewhere.
            NO_RATE
        }

        public Rates {
            curve = List.copyOf(curve);
        }
    }

    /// Do gradients reach every layer, and do its units answer?
    ///
    /// @param layers those with weights, the first first
    /// @param layer the worst, from 1; 0 where none is wrong
    /// @param batches between the two looks
    record Flow(
            Verdict verdict,
            Trouble trouble,
            List<Layer> layers,
            int layer,
            int batches,
            List<Remedy> remedies)
            implements Check {

        /// @param weights it has
        /// @param start size of the gradient of its weights before the first move
        /// @param later the same after some batches; infinite where the numbers ran away
        /// @param silent share of its units that answer no row then; 0 where they are no ReLUs
        public record Layer(int weights, double start, double later, double silent) {

            /// Of a single weight: the root of the mean square.
            double startOfOne() {
                return start / Math.sqrt(weights);
            }

            double laterOfOne() {
                return later / Math.sqrt(weights);
            }
        }

        /// What is wrong with a layer.
        public enum Trouble {
            NONE,
            VANISHING,
            EXPLODING,
            SILENT
        }

        public Flow {
            layers = List.copyOf(layers);
        }
    }
}
