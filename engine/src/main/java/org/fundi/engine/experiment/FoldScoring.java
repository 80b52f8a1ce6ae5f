package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Resampled;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Folding;

/// Scores over folds: each fold's own, and their mean with the corrected resampled t interval.
///
/// @param answers one a fold, those of the first repeat first
/// @param judgedPerLearnt rows judged in a fold for each row learnt from
/// @param resamples of the rows inside each fold
record FoldScoring(
        Folding folding,
        List<Answers> answers,
        double judgedPerLearnt,
        int resamples,
        Chance chance) {

    /// @param runs one a fold
    static FoldScoring of(CrossValidation validation, List<Run> runs) {
        List<Prepared> folds = validation.folds();
        Judging judging = validation.judging();
        List<Answers> answers = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            answers.add(
                    Answers.of(
                            folds.get(fold).validation().truth(),
                            runs.get(fold).said(),
                            judging.threshold()));
        }
        return new FoldScoring(
                validation.folding(),
                answers,
                judgedPerLearnt(folds),
                judging.resamples(),
                Chance.of(validation.seed()));
    }

    /// The same however often the rows were cut.
    static double judgedPerLearnt(List<Prepared> folds) {
        double judged = 0;
        double learnt = 0;
        for (Prepared fold : folds) {
            judged += fold.validation().truth().size();
            learnt += fold.training().truth().size();
        }
        return judged / learnt;
    }

    FoldScore of(Metric metric) {
        List<FoldScore.Part> parts =
                IntStream.range(0, answers.size())
                        .mapToObj(place -> part(place, metric.score(answers.get(place))))
                        .toList();
        for (int place = 0; place < parts.size(); place++) {
            if (parts.get(place).score() instanceof Score.Undefined(String why)) {
                Score none = new Score.Undefined("in %s %s".formatted(folding.name(place), why));
                return new FoldScore(new Scored(none, null, "there is no score"), parts);
            }
        }
        double[] values = FoldScore.values(parts);
        return new FoldScore(
                Scored.overFolds(metric, values, folding.repeats(), judgedPerLearnt), parts);
    }

    private FoldScore.Part part(int place, Score score) {
        int rows = answers.get(place).size();
        return new FoldScore.Part(folding.repeat(place), folding.fold(place), rows, score);
    }

    /// The mean over folds, on the same drawings of rows for every model.
    Resampled resampled(Metric metric) {
        List<Resampled> repeats = new ArrayList<>();
        int k = folding.folds();
        for (int repeat = 0; repeat < folding.repeats(); repeat++) {
            List<Answers> own = answers.subList(repeat * k, repeat * k + k);
            Chance drawing = repeat == 0 ? chance : chance.named("repeat", repeat);
            repeats.add(Resampled.overFolds(metric, own, resamples, drawing));
        }
        return Resampled.overRepeats(repeats);
    }
}
