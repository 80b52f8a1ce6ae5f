package org.fundi.engine.project;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.setting.Refusal;

/// A run read back whole: as it was in the window that trained it.
///
/// @param curve as far as it came
/// @param signs how a network looked from inside, as far as it came
/// @param outcome how it ended, with its model; nothing where it was broken off
public record Restored(
        StoredRun stored,
        Algorithm algorithm,
        List<CurvePoint> curve,
        List<Signs> signs,
        Optional<Outcome> outcome) {
    private static final Pattern RAN_AWAY =
            Pattern.compile("ran away after step (\\d+): (.*)", Pattern.DOTALL);

    public Restored {
        curve = List.copyOf(curve);
        signs = List.copyOf(signs);
    }

    /// @param prepared the rows it learnt from, prepared as they were
    /// @throws Refusal where it is damaged, or names what this version of Fundi doesn't know
    public static Restored of(Runs runs, StoredRun run, Prepared prepared) {
        Algorithm algorithm = runs.algorithm(run);
        List<CurvePoint> curve = runs.curve(run.number());
        Optional<Outcome> outcome =
                switch (run.state()) {
                    case RUNNING, INTERRUPTED -> Optional.empty();
                    case COMPLETED ->
                            Optional.of(
                                    new Outcome.Completed(
                                            result(runs, run, algorithm, curve, prepared)));
                    case STOPPED ->
                            Optional.of(
                                    new Outcome.Stopped(
                                            result(runs, run, algorithm, curve, prepared),
                                            run.step()));
                    case DIVERGED -> Optional.of(diverged(run, curve));
                    case CANCELLED -> Optional.of(new Outcome.Cancelled());
                    case REFUSED -> Optional.of(new Outcome.Refused(new Refusal(run.why(), "")));
                };
        return new Restored(run, algorithm, curve, runs.signs(run.number()), outcome);
    }

    private static Run result(
            Runs runs,
            StoredRun run,
            Algorithm algorithm,
            List<CurvePoint> curve,
            Prepared prepared) {
        Model<?> model =
                runs.model(run)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "run %d has lost its model".formatted(run.number()),
                                                "train it again: the same seed makes the same model"));
        boolean byValidation =
                prepared.split().hasValidation()
                        && algorithm.steps() == Algorithm.Steps.EPOCHS
                        && run.keptStep() > 0;
        return new Run(
                algorithm,
                run.seed(),
                run.seconds(),
                run.scores(),
                curve,
                new Run.Kept(run.keptStep(), byValidation, run.keptWhy()),
                model,
                prepared.said(algorithm, model));
    }

    private static Outcome diverged(StoredRun run, List<CurvePoint> curve) {
        Matcher told = RAN_AWAY.matcher(run.why());
        return told.matches()
                ? new Outcome.Diverged(Integer.parseInt(told.group(1)), told.group(2), curve)
                : new Outcome.Diverged(run.step(), run.why(), curve);
    }
}
