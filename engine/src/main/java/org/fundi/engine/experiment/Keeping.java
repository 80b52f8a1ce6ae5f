package org.fundi.engine.experiment;

import java.util.Locale;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;

/// Which of the models met on the way is kept.
///
/// @param model the one kept
/// @param kept its step, and why that one
record Keeping(Model<?> model, Run.Kept kept) {

    /// For epochs the lowest validation loss; for everything else the last.
    static Keeping of(Algorithm.Steps unit, Model<?> last, WatchedTraining training) {
        if (unit == Algorithm.Steps.EPOCHS && training.best().isPresent()) {
            return best(training.best().get(), training.lastStep());
        }
        int step = unit == Algorithm.Steps.NONE ? 0 : training.lastStep();
        return new Keeping(last, new Run.Kept(step, false, whyLast(unit, step, training)));
    }

    static Keeping best(Moment.Best best, int lastStep) {
        String why =
                String.format(
                        Locale.ROOT,
                        "the lowest validation loss, %s, after epoch %,d of %,d",
                        loss(best.loss()),
                        best.step(),
                        lastStep);
        return new Keeping(best.model(), new Run.Kept(best.step(), true, why));
    }

    /// Four digits, or a whole number with commas: never a power of ten.
    private static String loss(double loss) {
        return String.format(Locale.ROOT, loss >= 1000 ? "%,.0f" : "%.4g", loss);
    }

    private static String whyLast(Algorithm.Steps unit, int step, WatchedTraining training) {
        String steps = unit.name().toLowerCase(Locale.ROOT);
        if (unit == Algorithm.Steps.NONE) return "it does not learn in steps";
        return training.stoppedAt().isPresent()
                ? String.format(
                        Locale.ROOT, "stopped after %,d of %,d %s", step, training.planned(), steps)
                : String.format(Locale.ROOT, "all %,d %s", step, steps);
    }
}
