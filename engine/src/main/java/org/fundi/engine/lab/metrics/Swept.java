package org.fundi.engine.lab.metrics;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.metric.Accuracy;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.BalancedAccuracy;
import org.fundi.engine.metric.ConfusionMetric;
import org.fundi.engine.metric.Cost;
import org.fundi.engine.metric.FBeta;
import org.fundi.engine.metric.MatthewsCorrelation;
import org.fundi.engine.metric.Precision;
import org.fundi.engine.metric.Recall;
import org.fundi.engine.metric.Thresholds;

/// What each threshold of a rare problem comes to.
///
/// @param answers of all rows
/// @param precision at each step of the ladder; NaN where nobody is told yes
/// @param recall at each step
/// @param cost at each step
/// @param cheapest the threshold that costs least on these rows; 1 where to say no always does
/// @param lowest what it costs there
/// @param never what to say no always costs
/// @param best where each metric that people choose a threshold by is best
public record Swept(
        Answers.Binary answers,
        double[] precision,
        double[] recall,
        double[] cost,
        double cheapest,
        double lowest,
        double never,
        List<Best> best) {

    /// What people choose a threshold by.
    private static final List<ConfusionMetric> CHOOSERS =
            List.of(
                    new Accuracy(),
                    new BalancedAccuracy(),
                    new FBeta(1),
                    new MatthewsCorrelation());

    /// A metric and where it is best.
    ///
    /// @param cost of that threshold
    public record Best(ConfusionMetric metric, double threshold, double cost) {}

    public Swept {
        best = List.copyOf(best);
    }

    /// Of the drawn model.
    public static Swept of(RareProblem problem) {
        return of(problem, problem.answers());
    }

    /// @param answers of a model, drawn or of a run
    public static Swept of(RareProblem problem, Answers.Binary answers) {
        Ladder ladder = problem.ladder();
        Cost cost = problem.cost();
        double never = at(answers, cost, Double.POSITIVE_INFINITY);
        double threshold = Thresholds.best(answers, cost);
        double least = at(answers, cost, threshold);
        boolean silent = never <= least;
        List<Best> best = new ArrayList<>();
        for (ConfusionMetric metric : CHOOSERS) {
            double own = Thresholds.best(answers, metric);
            best.add(new Best(metric, own, at(answers, cost, own)));
        }
        return new Swept(
                answers,
                along(answers, ladder, new Precision()),
                along(answers, ladder, new Recall()),
                along(answers, ladder, cost),
                silent ? 1 : threshold,
                silent ? never : least,
                never,
                best);
    }

    /// How many rows are judged.
    public int rows() {
        return answers.truth().length;
    }

    /// How many of them are positive.
    public int positiveRows() {
        int positive = 0;
        for (boolean is : answers.truth()) if (is) positive++;
        return positive;
    }

    private static double[] along(Answers.Binary answers, Ladder ladder, ConfusionMetric metric) {
        double[] values = new double[Ladder.STEPS + 1];
        for (int step = 0; step < values.length; step++) {
            values[step] = at(answers, metric, ladder.at(step));
        }
        return values;
    }

    private static double at(Answers.Binary answers, ConfusionMetric metric, double threshold) {
        return metric.score(answers.at(threshold)).orNaN();
    }
}
