package org.fundi.engine.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.setting.TooLittleMemory;

/// One algorithm with its settings, a seed and a way of judging. Running it on prepared rows twice
/// gives the same model twice, whoever watches and however many threads there are.
///
/// @param threads a native library may take for itself: 1 inside a comparison
public record Experiment(Algorithm algorithm, Judging judging, long seed, int threads) {

    /// Fits, judges and tells the watcher how it ended.
    ///
    /// The model kept is the last one; for what learns in epochs the one with the lowest validation
    /// loss, since more epochs are not always better. Without validation rows it is always the last
    /// one, and it has no scores: see [Refit].
    public Outcome runOn(Prepared prepared, Watcher watcher) {
        return run(prepared, Optional.empty(), watcher);
    }

    /// Goes on with a run of this experiment on the same rows: what comes of it is bit for bit what
    /// would have come of it without the interruption. What can't go on begins again, which comes
    /// to the same.
    public Outcome resumeOn(Prepared prepared, Interrupted interrupted, Watcher watcher) {
        return resumeOn(prepared, Optional.of(interrupted), watcher);
    }

    /// @param interrupted nothing where no moment of it was kept: then it begins again
    public Outcome resumeOn(Prepared prepared, Optional<Interrupted> interrupted, Watcher watcher) {
        return run(prepared, interrupted.filter(_ -> algorithm.resumes()), watcher);
    }

    /// Fits only, judging nothing: for whoever looks at what happens in between.
    ///
    /// @throws Refusal where the algorithm cannot learn from these rows
    public Model<?> fit(Prepared prepared, Training training) {
        Prepared.Part part = prepared.training(algorithm);
        return Fitting.fit(algorithm, part.inputs(), part.truth(), training);
    }

    /// The same with another seed.
    Experiment withSeed(long other) {
        return new Experiment(algorithm, judging, other, threads);
    }

    private Outcome run(Prepared prepared, Optional<Interrupted> before, Watcher watcher) {
        Outcome outcome = outcomeOf(() -> learn(parts(prepared), before, watcher));
        watcher.see(new TrainingEvent.Ended(outcome));
        return outcome;
    }

    private Outcome learn(Parts parts, Optional<Interrupted> before, Watcher watcher) {
        WatchedTraining watched = training(parts, before, watcher);
        Prepared.Part learnt = parts.training();
        try {
            Model<?> last = Fitting.fit(algorithm, learnt.inputs(), learnt.truth(), watched);
            return learnt(parts, last, watched);
        } catch (DivergedException e) {
            return new Outcome.Diverged(e.step(), e.culprit(), watched.curve());
        }
    }

    /// What the work comes to, also where it fails.
    Outcome outcomeOf(Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (CancelledException e) {
            return new Outcome.Cancelled();
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal);
        } catch (RuntimeException mistake) {
            return new Outcome.Broken(mistake);
        } catch (OutOfMemoryError gone) {
            return new Outcome.Refused(TooLittleMemory.refused("'" + algorithm.title() + "'"));
        } catch (LinkageError | StackOverflowError failure) {
            return new Outcome.Broken(new IllegalStateException(failure));
        }
    }

    /// The rows to learn from and to judge on, as the algorithm wants them.
    record Parts(Prepared.Part training, Prepared.Part validation) {}

    Parts parts(Prepared prepared) {
        return new Parts(prepared.training(algorithm), prepared.validation(algorithm));
    }

    WatchedTraining training(Parts parts, Optional<Interrupted> before, Watcher watcher) {
        return new WatchedTraining(
                Chance.of(seed),
                threads,
                algorithm,
                judge(parts.training()).atMost(Judge.MOST_TRAINING_ROWS),
                judge(parts.validation()),
                watcher,
                before);
    }

    private Judge judge(Prepared.Part part) {
        return new Judge(part.inputs(), part.truth(), judging.onCurve(), judging.threshold());
    }

    /// What came of a training.
    ///
    /// @param last the model at its end
    Outcome learnt(Parts parts, Model<?> last, WatchedTraining training) {
        double seconds = training.seconds();
        Keeping keeping = Keeping.of(algorithm.steps(), last, training);
        Run run = judged(parts.validation(), seconds, keeping, training);
        return training.stoppedAt().isPresent()
                ? new Outcome.Stopped(run, training.stoppedAt().getAsInt())
                : new Outcome.Completed(run);
    }

    private Run judged(
            Prepared.Part validation, double seconds, Keeping keeping, WatchedTraining training) {
        boolean any = validation.truth().size() > 0;
        Prediction said =
                any
                        ? keeping.model().predict(validation.inputs())
                        : Refit.nothingSaid(validation.truth());
        return new Run(
                algorithm,
                seed,
                seconds,
                any ? scores(validation.truth(), said) : Refit.noScores(judging),
                training.curve(),
                keeping.kept(),
                keeping.model(),
                said);
    }

    private Map<String, Scored> scores(Target truth, Prediction said) {
        return Scores.of(Answers.of(truth, said, judging.threshold()), judging, seed);
    }
}
