package org.fundi.engine.experiment;

import java.util.List;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// One metric over all folds of a cross-validation.
///
/// @param mean of the folds' scores, with its corrected resampled t interval
/// @param folds each fold's own score, those of the first repeat first
public record FoldScore(Scored mean, List<Part> folds) {
    public FoldScore {
        folds = List.copyOf(folds);
    }

    /// The score of one fold.
    ///
    /// @param repeat from 1
    /// @param fold of this repeat, from 1
    /// @param rows judged
    public record Part(int repeat, int fold, int rows, Score score) {}

    static double[] values(List<Part> folds) {
        return folds.stream().mapToDouble(part -> part.score().orNaN()).toArray();
    }
}
