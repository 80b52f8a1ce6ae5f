package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Rich;
import org.fundi.app.text.Words;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.ConfusionMatrix;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// What a run is worth in one plain sentence, made of the figures beside it.
///
/// @param first the sentence
/// @param second what the metric says, what it could say at most, and what chance reaches
public record PlainSentence(Rich first, String second) {
    private static final int NAMED = 3;

    static PlainSentence of(Judged judged, Answers answers) {
        Target learnt = judged.basis().prepared().training().truth();
        return of(judged.metric(), judged.problem(), learnt, answers);
    }

    /// @param learnt the answers of the training rows
    public static PlainSentence of(Metric metric, Problem problem, Target learnt, Answers answers) {
        return switch (answers) {
            case Answers.Binary binary -> binary(metric, Phrases.positive(problem), binary);
            case Answers.Multiclass several ->
                    multiclass(metric, Phrases.classes(problem), several);
            case Answers.Regression numbers -> regression((Values) learnt, numbers);
            case Answers.Ranking _, Answers.Clustering _ ->
                    throw new IllegalArgumentException("such answers have no run yet");
        };
    }

    private static PlainSentence binary(Metric metric, String positive, Answers.Binary answers) {
        ConfusionMatrix matrix = ConfusionMatrix.of(answers);
        long alerts = matrix.said(1);
        String found = Numbers.whole(matrix.truePositives());
        Rich first =
                alerts == 0
                        ? Rich.of(
                                "evaluate.sentence.silent",
                                Phrases.rows(matrix.actual(1)),
                                positive)
                        : Rich.of(
                                "evaluate.sentence.binary",
                                alerts == 1
                                        ? Words.of("evaluate.alerts.one")
                                        : Words.of("evaluate.alerts.many", Numbers.whole(alerts)),
                                found,
                                positive,
                                Numbers.whole(matrix.falsePositives()),
                                Phrases.rows(matrix.actual(1)),
                                Numbers.whole(matrix.falseNegatives()));
        return new PlainSentence(first, said(metric, answers));
    }

    private static PlainSentence multiclass(
            Metric metric, List<String> classes, Answers.Multiclass answers) {
        ConfusionMatrix matrix = ConfusionMatrix.of(answers);
        String rows = Phrases.rows(matrix.total());
        String right = Numbers.whole(matrix.right());
        long most = 0;
        List<int[]> worst = new ArrayList<>();
        for (int truth = 0; truth < matrix.classes(); truth++) {
            for (int said = 0; said < matrix.classes(); said++) {
                long count = truth == said ? 0 : matrix.at(truth, said);
                if (count > most) worst.clear();
                most = Math.max(most, count);
                if (count > 0 && count == most) worst.add(new int[] {truth, said});
            }
        }
        Rich first =
                worst.isEmpty()
                        ? Rich.of("evaluate.sentence.all-right", rows)
                        : mistaken(classes, worst, most, rows, right);
        return new PlainSentence(first, said(metric, answers));
    }

    /// What is mistaken most often: one pair of classes, a few that are level, or too many to name.
    static Rich mistaken(
            List<String> classes, List<int[]> worst, long most, String rows, String right) {
        int[] first = worst.getFirst();
        String times = Numbers.whole(most);
        if (worst.size() == 1)
            return Rich.of(
                    "evaluate.sentence.multiclass",
                    rows,
                    right,
                    classes.get(first[0]),
                    classes.get(first[1]),
                    times);
        if (worst.size() <= NAMED && most > 1) {
            String all =
                    worst.stream()
                            .map(
                                    pair ->
                                            Words.of(
                                                    "evaluate.sentence.taken",
                                                    classes.get(pair[0]),
                                                    classes.get(pair[1])))
                            .reduce((one, next) -> Words.of("evaluate.sentence.and", one, next))
                            .orElseThrow();
            return Rich.of("evaluate.sentence.tied", rows, right, all, times);
        }
        return most == 1
                ? Rich.of("evaluate.sentence.level.once", rows, right)
                : Rich.of("evaluate.sentence.level", rows, right, times);
    }

    private static PlainSentence regression(Values learnt, Answers.Regression answers) {
        double[] off = new double[answers.size()];
        int near = 0;
        for (int row = 0; row < off.length; row++) {
            off[row] = Math.abs(answers.said()[row] - answers.truth()[row]);
            if (off[row] <= 0.1 * Math.abs(answers.truth()[row])) near++;
        }
        Rich first =
                Rich.of(
                        "evaluate.sentence.regression",
                        Numbers.score(Statistics.mean(off)),
                        Numbers.score(Statistics.median(sorted(off))));
        double usual = Statistics.median(sorted(learnt.toArray()));
        double[] lazy = Arrays.stream(answers.truth()).map(t -> Math.abs(t - usual)).toArray();
        String second =
                Words.of(
                        "evaluate.sentence.regression.second",
                        Numbers.plain(usual),
                        Numbers.score(Statistics.mean(lazy)),
                        Numbers.whole(near),
                        Phrases.rows(off.length));
        return new PlainSentence(first, second);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static String said(Metric metric, Answers answers) {
        String value =
                metric.proportion(answers)
                        .filter(share -> share.trials() > 0)
                        .map(Phrases::share)
                        .orElseGet(() -> plain(metric.score(answers)));
        String own = Words.of("evaluate.sentence.metric", metric.title(), value);
        return (own + " " + Reach.of(metric, answers)).strip();
    }

    private static String plain(Score score) {
        return switch (score) {
            case Score.Value(double value) -> Numbers.score(value);
            case Score.Undefined(String why) -> Words.of("evaluate.undefined", why);
        };
    }
}
