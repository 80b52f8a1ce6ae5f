package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Judgement;
import org.fundi.engine.metric.MeanAbsoluteError;
import org.fundi.engine.metric.MeanMetric;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Task;

/// How far and which way estimates of a number err, on some of the rows.
///
/// @param off the mean absolute error
/// @param lean the mean of estimate minus truth: above 0 too much is said
record Erring(String name, int rows, Scored off, Scored lean) {

    /// Estimate minus truth on average: a figure to look at, no way to judge a model.
    private static final MeanMetric LEAN = new Lean();

    /// A column's groups of rows.
    record Choice(String column, List<Group> groups, double gap) {
        Choice {
            groups = List.copyOf(groups);
        }
    }

    /// By quarter of the truth.
    static List<Erring> byTruth(Judged judged, Answers.Regression answers) {
        return of(Group.of(NumberColumn.of(judged.problem().target(), answers.truth())), judged);
    }

    static List<Erring> of(List<Group> groups, Judged judged) {
        Answers.Regression all = judged.answers().as(Answers.Regression.class);
        return groups.stream().map(group -> of(group, all, judged.run().seed())).toList();
    }

    /// Every column that makes groups, the one whose groups lean most differently first.
    static List<Choice> choices(Judged judged) {
        Answers.Regression all = judged.answers().as(Answers.Regression.class);
        List<Choice> choices = new ArrayList<>();
        for (String name : judged.problem().features()) {
            List<Group> groups = Group.of(judged.rows().column(name));
            if (groups.size() < 2) continue;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (Group group : groups) {
                if (group.rows().length < 30) continue;
                double lean = LEAN.score(picked(group, all)).orNaN();
                low = Math.min(low, lean);
                high = Math.max(high, lean);
            }
            choices.add(new Choice(name, groups, high > low ? high - low : 0));
        }
        choices.sort(Comparator.comparingDouble((Choice one) -> -one.gap()));
        return choices;
    }

    private static Erring of(Group group, Answers.Regression all, long seed) {
        Map<String, Scored> scores =
                Judgement.of(
                        List.of(new MeanAbsoluteError(), LEAN),
                        picked(group, all),
                        Chance.of(seed));
        return new Erring(
                group.name(),
                group.rows().length,
                Objects.requireNonNull(scores.get(new MeanAbsoluteError().key())),
                Objects.requireNonNull(scores.get(LEAN.key())));
    }

    private static Answers.Regression picked(Group group, Answers.Regression all) {
        double[] truth = new double[group.rows().length];
        double[] said = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = all.truth()[group.rows()[i]];
            said[i] = all.said()[group.rows()[i]];
        }
        return new Answers.Regression(truth, said, Answers.once(truth.length));
    }

    private static final class Lean implements MeanMetric {
        @Override
        public String key() {
            return "lean";
        }

        @Override
        public String title() {
            return "Mean of predicted minus true";
        }

        @Override
        public String help() {
            return "How much too high estimates are on average. Errors of both signs cancel out.";
        }

        @Override
        public boolean judges(Task task) {
            return task == Task.REGRESSION;
        }

        @Override
        public double[] terms(Answers answers) {
            Answers.Regression numbers = answers.as(Answers.Regression.class);
            double[] terms = new double[numbers.size()];
            for (int row = 0; row < terms.length; row++) {
                terms[row] = numbers.said()[row] - numbers.truth()[row];
            }
            return terms;
        }
    }
}
