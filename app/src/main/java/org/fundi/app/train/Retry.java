package org.fundi.app.train;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.coach.Change;
import org.fundi.engine.coach.Diagnosis;
import org.fundi.engine.coach.Remedies;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;

/// Another try with what the coach advises: a fork of the run before its fault, where the weights
/// there can go on with the changed settings; else a run of its own.
///
/// @param step whole steps shared with the run; 0 for a run of its own
record Retry(LiveRun run, Algorithm settings, int step) {

    /// What another network would begin with, or what makes no difference from the middle on.
    private static final Set<String> FROM_THE_BEGINNING =
            Set.of(
                    "hidden",
                    "activation",
                    "epochs",
                    "layers.normalisation",
                    "layers.residual",
                    "layers.initialisation",
                    "layers.draw");

    /// Of the untrained loss, at most.
    private static final double MUCH_LEARNT = 0.5;

    /// @param all that is said of the run: what is silent by then can't be mended
    static Retry of(LiveRun run, List<Diagnosis> all, Diagnosis said, Remedy remedy) {
        Algorithm settings = remedy.on(run.algorithm());
        boolean carries =
                run.algorithm() instanceof Forkable
                        && remedy.changes().stream().allMatch(Retry::isCarried);
        int own = Math.max(before(run, said), forkedAt(run)); // before that it had other settings
        int before = unspoilt(run, Math.min(own, alive(all)));
        int step = carries ? Math.clamp(before, 0, run.done()) : 0;
        return new Retry(run, step == 0 ? Forking.withoutHistory(settings) : settings, step);
    }

    /// What a rate that is fault enough by itself has thrown far off does not come back: unless
    /// much was learnt by then, it is left where the run was forked, or not forked at all.
    private static int unspoilt(LiveRun run, int step) {
        if (!new Remedies(run.algorithm()).isWild()) return step;
        double much = MUCH_LEARNT * loss(run, 0);
        return IntStream.of(step, Math.min(step, forkedAt(run)))
                .filter(it -> loss(run, it) <= much)
                .findFirst()
                .orElse(0);
    }

    private static int forkedAt(LiveRun run) {
        return Forkable.forkOf(run.algorithm()).map(Forkable.Fork::step).orElse(0);
    }

    /// After so many steps, in training; infinite where it isn't known.
    private static double loss(LiveRun run, int step) {
        return run.curve().stream()
                .filter(dot -> dot.isWholeStep() && dot.at() == step)
                .mapToDouble(dot -> dot.training(CurvePoint.LOSS))
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// A leaky ReLU is a ReLU with a way out: the weights suit both.
    private static boolean isCarried(Change change) {
        return !FROM_THE_BEGINNING.contains(change.path()) || change.to().equals("leaky_relu");
    }

    /// The last step before units fell silent, which no setting wakes up.
    private static int alive(List<Diagnosis> all) {
        return all.stream()
                .filter(Diagnosis.Silent.class::isInstance)
                .mapToInt(it -> it.since() - 1)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// The last step before the fault does harm.
    private static int before(LiveRun run, Diagnosis said) {
        return switch (said) {
            case Diagnosis.Diverged d -> lowest(run, d.since());
            case Diagnosis.Silent d -> d.since() - 1;
            case Diagnosis.Exploding d -> d.since() - 1;
            case Diagnosis.Overfitting d -> d.since();
            case Diagnosis.Oscillating d -> d.since();
            case Diagnosis.Underfitting d -> d.since();
            case Diagnosis.Crawling d -> d.since();
            case Diagnosis.Plateau d -> d.since();
            case Diagnosis.UnsuitedLoss d -> d.since();
            case Diagnosis.Vanishing _,
                    Diagnosis.Alike _,
                    Diagnosis.FewRows _,
                    Diagnosis.GoodFit _ ->
                    0;
        };
    }

    /// A run that ran away was wild before its last finite step: where its training loss was lowest
    /// it was not yet.
    private static int lowest(LiveRun run, int last) {
        double lowest = Double.POSITIVE_INFINITY;
        int step = 0;
        for (CurveDot dot : run.curve()) {
            if (!dot.isWholeStep() || dot.at() > last) continue;
            double loss = dot.training(CurvePoint.LOSS);
            if (loss < lowest) {
                lowest = loss;
                step = (int) dot.at();
            }
        }
        return step;
    }

    boolean isFork() {
        return step > 0;
    }

    /// "From epoch 12: learning rate 0.0003" or "New run: hidden 32-16".
    ///
    /// @param change the settings in words
    String name(String change) {
        return isFork()
                ? Words.of(
                        "coach.fork",
                        ModelNames.step(run.algorithm()).toLowerCase(java.util.Locale.ROOT),
                        Numbers.whole(step),
                        change)
                : Words.of("coach.anew", change);
    }
}
