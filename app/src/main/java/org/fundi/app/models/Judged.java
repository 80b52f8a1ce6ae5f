package org.fundi.app.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.workspace.Basis;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.guard.LeakGuard;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Lead;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Resampled;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.proposal.Wishes;

/// What follows from the finished runs of a board, by one metric.
///
/// @param verdict the coach's view
/// @param advice the same in sentences
/// @param leads each other model's and baseline's score minus that of the simplest model; models
///     are adjusted together, as the verdict does it, and baselines together
/// @param perfect the score of an answer that is always right: what can be reached at most
record Judged(
        Verdict verdict, List<Verdict.Advice> advice, Map<Algorithm, Lead> leads, double perfect) {
    /// Takes its time: call it in the background.
    ///
    /// @param wishes what the person has said since, of columns that tell much
    static Judged of(Basis basis, List<Standing> standings, Metric by, Wishes wishes) {
        List<Algorithm> algorithms = standings.stream().map(Standing::algorithm).toList();
        long seed = basis.study().seed();
        Comparison comparison =
                new Comparison(basis.prepared(), algorithms, basis.judging(), by, seed);
        var findings =
                LeakGuard.open(
                        LeakGuard.findings(
                                basis.prepared().split().training(), basis.prepared().problem()),
                        wishes);
        Verdict verdict = Verdict.of(comparison, standings, findings);
        return new Judged(verdict, verdict.advice(), leads(basis, verdict, by), perfect(basis, by));
    }

    private static Map<Algorithm, Lead> leads(Basis basis, Verdict verdict, Metric by) {
        Optional<Standing> simplest = verdict.simplest();
        if (simplest.isEmpty()) return Map.of();
        Chance chance = Chance.of(basis.study().seed());
        Resampled own = resampled(simplest.get(), basis, by, chance);
        Map<Algorithm, PairedDifference> baselines = new LinkedHashMap<>();
        for (Standing standing : verdict.scored()) {
            if (!standing.isBaseline()) continue;
            baselines.put(
                    standing.algorithm(),
                    PairedDifference.between(resampled(standing, basis, by, chance), own));
        }
        Map<Algorithm, Lead> leads = Lead.together(verdict.toSimplest());
        leads.putAll(Lead.together(baselines));
        return leads;
    }

    private static Resampled resampled(Standing standing, Basis basis, Metric by, Chance chance) {
        Answers answers =
                Answers.of(
                        basis.prepared().validation().truth(),
                        standing.run().orElseThrow().said(),
                        basis.judging().threshold());
        return Resampled.of(by, answers, basis.judging().resamples(), chance);
    }

    private static double perfect(Basis basis, Metric by) {
        Target truth = basis.prepared().validation().truth();
        return by.score(Answers.of(truth, right(truth), basis.judging().threshold())).orNaN();
    }

    private static Prediction right(Target truth) {
        return switch (truth) {
            case Values values -> new Estimates(values.toArray());
            case Classes classes -> {
                double[] sure = new double[classes.size() * classes.count()];
                for (int row = 0; row < classes.size(); row++) {
                    sure[row * classes.count() + classes.at(row)] = 1;
                }
                yield new ClassProbabilities(classes.count(), sure);
            }
        };
    }
}
