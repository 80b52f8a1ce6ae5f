package org.fundi.app.train;

import java.util.Arrays;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// What the coach reads off a run's own curve, and nothing else.
final class Noticing {
    /// So many steps after the best one, before a rise is more than a wiggle.
    private static final int STEPS_SINCE = 5;

    /// The rise has to be so many times the usual change from one step to the next: noise alone
    /// leaves the best of a hundred steps some three such changes below the rest.
    private static final double MORE_THAN_USUAL = 5;

    /// The rise has to be this share of all that the loss had fallen: less is not seen in a
    // picture.
    private static final double SEEN = 0.02;

    private static final double LESS = 3;
    private static final String RATE = "learningRate";

    private Noticing() {}

    /// @param title the gist
    /// @param text figures that stand on the screen too
    record Said(String title, String text) {}

    /// Validation loss clearly above that of the best step and training loss below, some steps
    /// later; what counts as clear says [#isRise].
    ///
    /// @param still whether the curve stands still, so that figures may be told
    static Optional<Said> rising(LiveRun run, boolean still) {
        Optional<CurveDot> best = Best.of(run);
        Optional<CurveDot> last = Best.last(run);
        if (best.isEmpty() || last.isEmpty()) return Optional.empty();
        CurveDot then = best.get();
        CurveDot now = last.get();
        String loss = CurvePoint.LOSS;
        boolean apart =
                now.at() - then.at() >= STEPS_SINCE
                        && shows(now.validation(loss), then.validation(loss))
                        && isRise(since(run, then), highest(run) - then.validation(loss))
                        && shows(then.training(loss), now.training(loss));
        if (!apart) return Optional.empty();
        String unit = ModelNames.step(run.algorithm());
        String from = Numbers.plain(then.at());
        String title = Words.of("train.rising.title", unit, from);
        if (!still) return Optional.of(new Said(title, Words.of("train.rising.moving")));
        return Optional.of(
                new Said(
                        title,
                        Words.of(
                                "train.rising.text",
                                unit,
                                from,
                                Numbers.plain(now.at()),
                                Numbers.score(then.training(loss)),
                                Numbers.score(now.training(loss)),
                                Numbers.score(then.validation(loss)),
                                Numbers.score(now.validation(loss)),
                                Numbers.whole(
                                        run.basis().prepared().split().trainingRows().length))));
    }

    /// Whether losses rose by more than their noise: the mean of the last five lies above the
    /// first by more than five times the usual change, which is the median size of the changes from
    /// one step to the next. A single high or low step decides nothing. The rise is also a fiftieth
    /// at least of what the loss had fallen, for a smooth line creeps up without harm.
    ///
    /// @param losses from the best step on
    /// @param fallen from the highest loss to the best
    static boolean isRise(double[] losses, double fallen) {
        int last = losses.length - 1;
        if (last < STEPS_SINCE) return false;
        double[] changes = new double[last];
        for (int i = 0; i < last; i++) changes[i] = Math.abs(losses[i + 1] - losses[i]);
        Arrays.sort(changes);
        double recent =
                Arrays.stream(losses, losses.length - STEPS_SINCE, losses.length)
                        .average()
                        .orElseThrow();
        double rise = recent - losses[0];
        return rise > MORE_THAN_USUAL * changes[last / 2] && rise >= SEEN * fallen;
    }

    private static double highest(LiveRun run) {
        return run.curve().stream()
                .mapToDouble(dot -> dot.validation(CurvePoint.LOSS))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private static double[] since(LiveRun run, CurveDot best) {
        return run.curve().stream()
                .filter(dot -> dot.at() >= best.at() && dot.isWholeStep())
                .mapToDouble(dot -> dot.validation(CurvePoint.LOSS))
                .filter(Double::isFinite)
                .toArray();
    }

    /// Whether the first is the larger one in the digits that are told.
    private static boolean shows(double larger, double smaller) {
        return larger > smaller && !Numbers.score(larger).equals(Numbers.score(smaller));
    }

    /// Where the numbers ran away: after which step, and which of them.
    static Optional<Said> diverged(LiveRun run) {
        if (!(run.outcome().orElse(new Outcome.Cancelled()) instanceof Outcome.Diverged end)) {
            return Optional.empty();
        }
        return Optional.of(
                new Said(
                        Words.of(
                                "train.diverged.title",
                                ModelNames.step(run.algorithm()),
                                Numbers.whole(end.step())),
                        Words.of("train.diverged.text", end.culprit())));
    }

    /// The same settings with a third of the learning rate, where there is one.
    static <R> Optional<R> calmer(R algorithm) {
        return Knobs.find(algorithm, RATE)
                .filter(setting -> setting.value() instanceof Double)
                .flatMap(setting -> with(algorithm, (Double) setting.value() / LESS));
    }

    /// The learning rate as a person reads it.
    static String rate(Object algorithm) {
        return Knobs.find(algorithm, RATE)
                .map(setting -> Numbers.plain(((Number) setting.value()).doubleValue()))
                .orElse("");
    }

    private static <R> Optional<R> with(R algorithm, double rate) {
        try {
            return Optional.of(Knobs.with(algorithm, RATE, Double.valueOf(rate)));
        } catch (Refusal outOfRange) {
            return Optional.empty();
        }
    }
}
