package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fundi.engine.data.Finding;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Flattery;
import org.fundi.engine.metric.FoldScores;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Resampled;
import org.fundi.engine.metric.Score;

/// What the coach makes of a comparison: has anything been learnt at all, has complexity earned its
/// keep, and how flattered is the winner? Judged by the intervals of paired differences on the
/// validation rows, adjusted by Holm for how many models are
/// looked at.
///
/// @param scored standings that have a score, best first
/// @param best the model that scored best; empty where none has a score
/// @param simplest the first model in the comparison's order that has a score
/// @param baseline the best baseline
/// @param beatsBaseline models ahead of the best baseline, adjusted p below 0.05
/// @param beatsSimplest models ahead of the simplest model, adjusted p below 0.05
/// @param behindSimplest models that the simplest one is ahead of, adjusted p below 0.05
/// @param toSimplest each other model's score minus the simplest model's
/// @param toBaseline each model's score minus the best baseline's
/// @param flattery how much the winner owes to being picked
/// @param leak a column that may not be known at the moment of predicting: no praise then
public record Verdict(
        Metric metric,
        List<Standing> scored,
        Optional<Standing> best,
        Optional<Standing> simplest,
        Optional<Standing> baseline,
        List<Algorithm> beatsBaseline,
        List<Algorithm> beatsSimplest,
        List<Algorithm> behindSimplest,
        Map<Algorithm, PairedDifference> toSimplest,
        Map<Algorithm, PairedDifference> toBaseline,
        Flattery flattery,
        Optional<Finding> leak) {
    /// The kind of finding that stops all praise.
    private static final String LEAK = "leak";

    public Verdict {
        scored = List.copyOf(scored);
        beatsBaseline = List.copyOf(beatsBaseline);
        beatsSimplest = List.copyOf(beatsSimplest);
        behindSimplest = List.copyOf(behindSimplest);
        toSimplest = Collections.unmodifiableMap(new LinkedHashMap<>(toSimplest));
        toBaseline = Collections.unmodifiableMap(new LinkedHashMap<>(toBaseline));
    }

    /// One card of the coach.
    ///
    /// @param title the gist, without a full stop
    /// @param text sentences whose figures were all computed
    public record Advice(String title, String text) {}

    /// @param comparison that is finished
    /// @param standings that came of it
    /// @param findings of the data and the problem; a leak among them stops the praise
    public static Verdict of(
            Comparison comparison, List<Standing> standings, List<Finding> findings) {
        Metric metric = comparison.by();
        List<Standing> scored =
                Standing.bestFirst(standings, metric).stream()
                        .filter(standing -> standing.score(metric).isPresent())
                        .toList();
        Chance chance = Chance.of(comparison.seed());
        int resamples = comparison.judging().resamples();
        List<Answers> answers = new ArrayList<>();
        Map<Algorithm, Resampled> drawn = new LinkedHashMap<>();
        for (Standing standing : scored) {
            Answers said = answers(standing, comparison);
            answers.add(said);
            drawn.put(standing.algorithm(), Resampled.of(metric, said, resamples, chance));
        }
        Flattery flattery =
                answers.isEmpty()
                        ? new Flattery(new Score.Undefined("nothing was scored"), 0)
                        : Flattery.of(metric, answers, chance);
        Weighing.Pairing pairing =
                (one, other) ->
                        PairedDifference.between(
                                Objects.requireNonNull(drawn.get(one)),
                                Objects.requireNonNull(drawn.get(other)));
        return new Weighing(metric, scored, pairing, flattery, leak(findings))
                .verdict(comparison.algorithms());
    }

    /// The same of a cross-validation, by the mean over the folds.
    static Verdict of(CrossValidation validation, List<Folded> folded, List<Finding> findings) {
        List<Standing> scored = new ArrayList<>();
        Map<Algorithm, FoldScores> scores = new LinkedHashMap<>();
        for (Folded one : folded) {
            Optional<FoldScores> values = validation.scores(one);
            if (values.isEmpty()) continue;
            scored.add(new Standing(one.algorithm(), one.outcomes().getFirst()));
            scores.put(one.algorithm(), values.get());
        }
        double judgedPerLearnt = FoldScoring.judgedPerLearnt(validation.folds());
        Weighing.Pairing pairing =
                (one, other) ->
                        PairedDifference.overFolds(
                                Objects.requireNonNull(scores.get(one)),
                                Objects.requireNonNull(scores.get(other)),
                                judgedPerLearnt);
        Flattery none = new Flattery(new Score.Undefined("not worked out for folds"), 0);
        return new Weighing(validation.by(), scored, pairing, none, leak(findings))
                .verdict(validation.algorithms());
    }

    /// What to tell the person, the most important first.
    public List<Advice> advice() {
        return new Wording(this).advice();
    }

    private static Answers answers(Standing standing, Comparison comparison) {
        return Answers.of(
                comparison.prepared().validation().truth(),
                standing.run().orElseThrow().said(),
                comparison.judging().threshold());
    }

    private static Optional<Finding> leak(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.kind().equals(LEAK)).findFirst();
    }
}
