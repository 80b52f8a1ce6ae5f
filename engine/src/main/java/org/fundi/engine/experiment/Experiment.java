package org.fundi.engine.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private Outcome run(Prepared prepared, Optional<Interrupted> before, Watcher watcher) {
        Optional<WatchedTraining> training = Optional.empty();
        Outcome outcome;
        try {
            Parts parts = new Parts(prepared.training(algorithm), prepared.validation(algorithm));
            WatchedTraining watched = training(parts, before, watcher);
            training = Optional.of(watched);
            outcome = finish(parts, watched);
        } catch (CancelledException e) {
            outcome = new Outcome.Cancelled();
        } catch (DivergedException e) {
            outcome =
                    new Outcome.Diverged(
                            e.step(),
                            e.culprit(),
                            training.map(WatchedTraining::curve).orElse(List.of()));
        } catch (Refusal refusal) {
            outcome = new Outcome.Refused(refusal);
        } catch (RuntimeException mistake) {
            outcome = new Outcome.Broken(mistake);
        } catch (OutOfMemoryError gone) {
            outcome = new Outcome.Refused(TooLittleMemory.refused("'" + algorithm.title() + "'"));
        } catch (LinkageError | StackOverflowError failure) {
            outcome = new Outcome.Broken(new IllegalStateException(failure));
        }
        watcher.see(new TrainingEvent.Ended(outcome));
        return outcome;
    }

    private record Parts(Prepared.Part training, Prepared.Part validation) {}

    private WatchedTraining training(Parts parts, Optional<Interrupted> before, Watcher watcher) {
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

    private Outcome finish(Parts parts, WatchedTraining training) {
        Prepared.Part learnt = parts.training();
        Model<?> last = Fitting.fit(algorithm, learnt.inputs(), learnt.truth(), training);
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
