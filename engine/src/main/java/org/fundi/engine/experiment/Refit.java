package org.fundi.engine.experiment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;

/// How the model chosen by cross-validation learns once more, from all rows that are not sealed.
///
/// What stops learning at its best epoch has no rows to find that epoch by any more: it learns for
/// as many epochs as were best in the folds, the median of them.
///
/// @param algorithm with the settings to learn with
/// @param why a sentence where a setting differs from the folds'; else empty
public record Refit(Algorithm algorithm, String why) {
    /// Why a refitted model has no score but on the sealed rows.
    public static final String LEARNT =
            "it has learnt from the validation rows too: only the sealed rows can judge it";

    /// @param folded its folds all came to something
    public static Refit of(Folded folded) {
        Algorithm algorithm = folded.algorithm();
        String unit = algorithm.steps().name().toLowerCase(Locale.ROOT);
        double[] best =
                folded.outcomes().stream()
                        .flatMap(outcome -> new Standing(algorithm, outcome).run().stream())
                        .filter(run -> run.kept().byValidation())
                        .mapToDouble(run -> run.kept().step())
                        .toArray();
        if (best.length == 0 || Knobs.find(algorithm, unit).isEmpty())
            return new Refit(algorithm, "");
        long epochs = Math.max(1, Math.round(Statistics.median(best)));
        String why =
                String.format(
                        Locale.ROOT,
                        "It learns for %,d %s, the median of those that were best in %d folds.",
                        epochs,
                        unit,
                        best.length);
        return new Refit(Knobs.with(algorithm, unit, Long.toString(epochs)), why);
    }

    /// By metric key: none has a value, and each says why.
    static Map<String, Scored> noScores(Judging judging) {
        Map<String, Scored> none = new LinkedHashMap<>();
        for (Metric metric : judging.metrics()) {
            none.put(metric.key(), new Scored(new Score.Undefined(LEARNT), null, LEARNT));
        }
        return none;
    }

    /// Of no row.
    static Prediction nothingSaid(Target truth) {
        return switch (truth) {
            case Classes classes -> new ClassProbabilities(classes.count());
            case Values _ -> new Estimates();
        };
    }
}
