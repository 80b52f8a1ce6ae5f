package org.fundi.engine.experiment;

import java.util.Locale;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;

/// Which of the models met on the way is kept.
///
/// @param model the one kept
/// @param kept its step, and why that one
record Keeping(Model<?> model, Run.Kept kept) {
    /// Nobody counts so many digits.
    private static final double TOO_LONG = 1e12;

    /// For epochs the best on validation rows, by their loss unless the algorithm watches the
    /// score, or wishes the last to be kept; for everything else the last.
    static Keeping of(Algorithm.Steps unit, Model<?> last, WatchedTraining training) {
        boolean restores = unit == Algorithm.Steps.EPOCHS && training.restoresBest();
        if (restores && training.best().isPresent()) {
            Moment.Best best = training.best().get();
            return training.whyBest()
                    .map(why -> best(best, why, training.lastStep()))
                    .orElseGet(() -> best(best, training.lastStep()));
        }
        int step = unit == Algorithm.Steps.NONE ? 0 : training.lastStep();
        return new Keeping(last, new Run.Kept(step, false, whyLast(unit, step, training)));
    }

    static Keeping best(Moment.Best best, int lastStep) {
        return best(best, "the lowest validation loss, " + loss(best.loss()), lastStep);
    }

    private static Keeping best(Moment.Best best, String what, int lastStep) {
        String why =
                String.format(
                        Locale.ROOT, "%s, after epoch %,d of %,d", what, best.step(), lastStep);
        return new Keeping(best.model(), new Run.Kept(best.step(), true, why));
    }

    /// Four digits, or a whole number with commas; a loss that runs away is 5.741e40.
    static String loss(double loss) {
        if (loss >= TOO_LONG) return String.format(Locale.ROOT, "%.3e", loss).replace("e+", "e");
        return String.format(Locale.ROOT, loss >= 1000 ? "%,.0f" : "%.4g", loss);
    }

    private static String whyLast(Algorithm.Steps unit, int step, WatchedTraining training) {
        String steps = unit.name().toLowerCase(Locale.ROOT);
        if (unit == Algorithm.Steps.NONE) return "it does not learn in steps";
        if (step < training.planned() && training.stoppedAt().isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "%,d of %,d %s: patience was over",
                    step,
                    training.planned(),
                    steps);
        }
        return training.stoppedAt().isPresent()
                ? String.format(
                        Locale.ROOT, "stopped after %,d of %,d %s", step, training.planned(), steps)
                : String.format(Locale.ROOT, "all %,d %s", step, steps);
    }
}
