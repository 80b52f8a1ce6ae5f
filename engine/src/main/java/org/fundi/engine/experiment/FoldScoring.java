package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Resampled;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// Scores over folds: each fold's own, and their mean with the corrected resampled t interval.
///
/// @param answers one a fold
/// @param judgedPerLearnt rows judged in a fold for each row learnt from
/// @param resamples of the rows inside each fold
record FoldScoring(List<Answers> answers, double judgedPerLearnt, int resamples, Chance chance) {

    static FoldScoring of(List<Prepared> folds, List<Run> runs, Judging judging, long seed) {
        List<Answers> answers = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            answers.add(
                    Answers.of(
                            folds.get(fold).validation().truth(),
                            runs.get(fold).said(),
                            judging.threshold()));
        }
        return new FoldScoring(
                answers, judgedPerLearnt(folds), judging.resamples(), Chance.of(seed));
    }

    static double judgedPerLearnt(List<Prepared> folds) {
        double judged = 0;
        double learnt = 0;
        for (Prepared fold : folds) {
            judged += fold.validation().truth().size();
            learnt += fold.training().truth().size();
        }
        return judged / learnt;
    }

    Folded.FoldScore of(Metric metric) {
        List<Score> scores = answers.stream().map(metric::score).toList();
        for (int fold = 0; fold < scores.size(); fold++) {
            if (scores.get(fold) instanceof Score.Undefined(String why)) {
                Score none = new Score.Undefined("in fold %d %s".formatted(fold + 1, why));
                return new Folded.FoldScore(new Scored(none, null, "there is no score"), scores);
            }
        }
        return new Folded.FoldScore(
                Scored.overFolds(metric, Folded.values(scores), judgedPerLearnt), scores);
    }

    /// The mean over folds, on the same drawings of rows for every model.
    Resampled resampled(Metric metric) {
        return Resampled.overFolds(metric, answers, resamples, chance);
    }
}
