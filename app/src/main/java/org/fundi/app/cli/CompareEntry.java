package org.fundi.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.experiment.FoldScore;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.jspecify.annotations.Nullable;

/// One line of a comparison, from one validation part or from folds.
///
/// @param seconds fitting alone
/// @param scored by metric key
/// @param folds each fold's scores by metric key; empty without folds
/// @param fingerprints what tells the learnt model from another
/// @param failure why it has no scores; empty where it has
record CompareEntry(
        Algorithm algorithm,
        double seconds,
        Map<String, Scored> scored,
        Map<String, List<FoldScore.Part>> folds,
        Map<String, String> fingerprints,
        String failure) {

    static CompareEntry of(Standing standing) {
        return standing.run()
                .map(
                        run ->
                                new CompareEntry(
                                        run.algorithm(),
                                        run.seconds(),
                                        run.scores(),
                                        Map.of(),
                                        Models.fingerprints(run.model()),
                                        ""))
                .orElseGet(() -> failed(standing.algorithm(), standing.outcome()));
    }

    static CompareEntry of(Folded folded) {
        if (folded.failure().isPresent()) {
            return failed(folded.algorithm(), folded.failure().get());
        }
        Map<String, Scored> means = new LinkedHashMap<>();
        Map<String, List<FoldScore.Part>> folds = new LinkedHashMap<>();
        folded.scores()
                .forEach(
                        (key, score) -> {
                            means.put(key, score.mean());
                            folds.put(key, score.folds());
                        });
        return new CompareEntry(folded.algorithm(), folded.seconds(), means, folds, Map.of(), "");
    }

    private static CompareEntry failed(Algorithm algorithm, Outcome outcome) {
        return new CompareEntry(algorithm, 0, Map.of(), Map.of(), Map.of(), why(outcome));
    }

    boolean isBaseline() {
        return algorithm.kind() == Algorithm.Kind.BASELINE;
    }

    /// `{"value", "low", "high"}`; over folds the value is their mean, `method` says how the
    /// interval was made, and `folds` holds each fold's own score.
    Map<String, @Nullable Object> score(String key) {
        Scored known = scored.get(key);
        if (known == null) return ScoreEntries.none(failure);
        Map<String, @Nullable Object> entry = ScoreEntries.entry(known);
        List<FoldScore.Part> each = folds.get(key);
        if (each == null) return entry;
        Interval interval = known.interval();
        entry.put("method", interval == null ? null : interval.method());
        entry.put("folds", each.stream().map(CompareEntry::fold).toList());
        return entry;
    }

    private static Map<String, @Nullable Object> fold(FoldScore.Part part) {
        Map<String, @Nullable Object> fold = new LinkedHashMap<>();
        fold.put("repeat", part.repeat());
        fold.put("fold", part.fold());
        fold.put("rows", part.rows());
        fold.put("value", part.score() instanceof Score.Value(double value) ? value : null);
        if (part.score() instanceof Score.Undefined(String why)) fold.put("why", why);
        return fold;
    }

    /// How a run that has no scores ended.
    static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed(Run _), Outcome.Stopped(Run _, int _) -> "";
            case Outcome.Diverged(int step, String culprit, var _) ->
                    "diverged after step %d: %s is no longer finite".formatted(step, culprit);
            case Outcome.Cancelled _ -> "cancelled";
            case Outcome.Refused(var refusal) -> refusal.what() + "; " + refusal.remedy();
            case Outcome.Broken(RuntimeException mistake) -> "a mistake of Fundi's own: " + mistake;
        };
    }
}
