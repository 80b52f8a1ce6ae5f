package org.fundi.app.workspace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.project.KeptScores;

/// One run as the runs table shows it.
///
/// @param number from 1, in the order in which they were begun
/// @param name with the settings that tell it apart, such as "MLP 64-32"
/// @param progress such as "epoch 40 of 60"; empty where it does not learn in steps
/// @param curve validation loss a step, thinned by whoever draws it; empty without steps
/// @param scores by metric key, on validation rows
/// @param result what came of it, once there is something
/// @param basis what it was made on; a run made on another question is never compared silently
/// @param origin where it comes from, for whoever wants to repeat it
public record RunRow(
        int number,
        String name,
        boolean baseline,
        State state,
        String progress,
        List<Double> curve,
        Map<String, Scored> scores,
        Optional<Run> result,
        Optional<Basis> basis,
        Optional<Origin> origin) {

    /// How it stands.
    public enum State {
        WAITING,
        RUNNING,
        PAUSED,
        DONE,
        STOPPED,
        DIVERGED,
        CANCELLED,
        REFUSED,
        /// Its window ended before it did: it can go on.
        INTERRUPTED,
        /// Under way in the window that writes to the project, not in this one.
        ELSEWHERE;

        public boolean isUnderWay() {
            return this == WAITING || this == RUNNING || this == PAUSED;
        }
    }

    public RunRow {
        curve = List.copyOf(curve);
        boolean whole = scores instanceof KeptScores; // made when they are looked at
        scores = whole ? scores : Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    public static RunRow waiting(int number, String name, boolean baseline) {
        return new RunRow(
                number,
                name,
                baseline,
                State.WAITING,
                "",
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public RunRow on(Basis made) {
        return with(result, Optional.of(made), origin);
    }

    public RunRow from(Origin known) {
        return with(result, basis, Optional.of(known));
    }

    /// As it stands in the table alone: the project has the rest.
    public RunRow withoutResult() {
        return with(Optional.empty(), Optional.empty(), origin);
    }

    private RunRow with(Optional<Run> found, Optional<Basis> made, Optional<Origin> known) {
        return new RunRow(
                number, name, baseline, state, progress, curve, scores, found, made, known);
    }

    /// Whether there is a model to judge, here or in the project.
    public boolean isJudgeable() {
        boolean ended = state == State.DONE || state == State.STOPPED;
        return result.isPresent() || ended && origin.isPresent() && !scores.isEmpty();
    }

    /// The name, and of a stopped run how far it had come: it stands beside whole ones.
    public String title() {
        return state == State.STOPPED ? Words.of("run.stopped.title", name, progress) : name;
    }

    /// Whether it was made on what this study asks; runs of which nobody knows count as such.
    public boolean answers(Study study) {
        if (basis.isPresent()) return basis.get().answers(study);
        return origin.isEmpty() || origin.get().answers().test(study);
    }

    /// Whether it has learnt from the validation rows too, so that only the sealed rows judge it.
    public boolean isRefit() {
        return basis.filter(Basis::isRefit).isPresent();
    }

    public RunRow with(State other, String newProgress) {
        return new RunRow(
                number, name, baseline, other, newProgress, curve, scores, result, basis, origin);
    }

    public RunRow withCurve(List<Double> losses) {
        return new RunRow(
                number, name, baseline, state, progress, losses, scores, result, basis, origin);
    }

    public RunRow withScores(Map<String, Scored> found) {
        return new RunRow(
                number, name, baseline, state, progress, curve, found, result, basis, origin);
    }

    public RunRow withResult(Run run) {
        return new RunRow(
                number,
                name,
                baseline,
                state,
                progress,
                curve,
                run.scores(),
                Optional.of(run),
                basis,
                origin);
    }
}
