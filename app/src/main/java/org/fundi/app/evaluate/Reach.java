package org.fundi.app.evaluate;

import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Accuracy;
import org.fundi.engine.metric.Alerts;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.AveragePrecision;
import org.fundi.engine.metric.BalancedAccuracy;
import org.fundi.engine.metric.CohenKappa;
import org.fundi.engine.metric.MatthewsCorrelation;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PrecisionAtBudget;
import org.fundi.engine.metric.Proportion;
import org.fundi.engine.metric.RecallAtBudget;
import org.fundi.engine.metric.RocAuc;
import org.fundi.engine.metric.RocAucOneVersusRest;

/// The least and the most a score can mean: what chance reaches, and the largest value there is.
final class Reach {
    private Reach() {}

    /// A sentence; empty where neither is plain to say.
    static String of(Metric metric, Answers answers) {
        return switch (metric) {
            case RecallAtBudget(double share) -> recall(share, answers.as(Answers.Binary.class));
            case PrecisionAtBudget(double share) ->
                    precision(share, answers.as(Answers.Binary.class));
            case RocAuc _, RocAucOneVersusRest _ -> chance(0.5);
            case AveragePrecision _ -> chance(positives(answers.as(Answers.Binary.class)));
            case BalancedAccuracy _ ->
                    chance(1.0 / answers.as(Answers.Classification.class).classes());
            case MatthewsCorrelation _, CohenKappa _ -> chance(0);
            case Accuracy _ -> frequent(answers.as(Answers.Classification.class));
            default -> "";
        };
    }

    private static String recall(double share, Answers.Binary answers) {
        Alerts alerts = Alerts.within(share, answers);
        if (alerts.positives() == 0) return "";
        Proportion most =
                new Proportion(Math.min(alerts.places(), alerts.positives()), alerts.positives());
        double guessed = (double) alerts.places() / answers.total();
        return Words.of("evaluate.reach.budget", Phrases.share(most), Numbers.score(guessed));
    }

    private static String precision(double share, Answers.Binary answers) {
        Alerts alerts = Alerts.within(share, answers);
        Proportion most =
                new Proportion(Math.min(alerts.places(), alerts.positives()), alerts.places());
        return Words.of(
                "evaluate.reach.budget", Phrases.share(most), Numbers.score(positives(answers)));
    }

    private static double positives(Answers.Binary answers) {
        return (double) answers.positives() / answers.total();
    }

    private static String frequent(Answers.Classification answers) {
        int[] counts = new int[answers.classes()];
        for (int row = 0; row < answers.size(); row++) counts[answers.truthAt(row)]++;
        int most = 0;
        for (int count : counts) most = Math.max(most, count);
        return Words.of(
                "evaluate.reach.frequent", Phrases.share(new Proportion(most, answers.size())));
    }

    private static String chance(double value) {
        return Words.of("evaluate.reach.chance", Numbers.score(value));
    }
}
