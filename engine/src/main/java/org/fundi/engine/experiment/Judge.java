package org.fundi.engine.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.learning.Model;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;

/// Rows with known answers, ready to give a model one point of its curve.
///
/// @param inputs *rows x features*
/// @param truth one answer a row of `inputs`
/// @param metrics scored beside the loss
record Judge(Matrix inputs, Target truth, List<Metric> metrics, double threshold) {

    /// Judging a point on more training rows than this would take longer than learning.
    static final int MOST_TRAINING_ROWS = 10_000;

    /// The same judge on at most `most` rows, spread evenly.
    Judge atMost(int most) {
        int rows = inputs.rows();
        if (rows <= most) return this;
        int[] spread = new int[most];
        for (int i = 0; i < most; i++) spread[i] = (int) ((long) i * rows / most);
        return new Judge(inputs.rows(spread), truth.rows(spread), metrics, threshold);
    }

    /// Scores by key; an undefined one, and a loss that has run away, is left out. None without
    /// rows.
    Map<String, Double> point(Model<?> model) {
        Map<String, Double> scores = new LinkedHashMap<>();
        if (truth.size() == 0) return scores;
        Prediction said = model.predict(inputs);
        double loss = CurveLoss.of(truth, said);
        if (Double.isFinite(loss)) scores.put(CurvePoint.LOSS, loss);
        if (metrics.isEmpty()) return scores;
        Answers answers = Answers.of(truth, said, threshold);
        for (Metric metric : metrics) {
            if (metric.score(answers) instanceof Score.Value(double value)) {
                scores.put(metric.key(), value);
            }
        }
        return scores;
    }
}
