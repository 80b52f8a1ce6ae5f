package org.fundi.app.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.fundi.app.form.Choice;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Framing;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Study;
import org.fundi.engine.Catalogue;
import org.fundi.engine.metric.Advice;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.RecallAtBudget;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Task;

/// The metrics that fit the problem and those that don't, each with its reason; those of alerts
/// with what chance reaches and what can be reached at most.
final class MetricChoices {
    /// The one budget whose metrics every model is judged by.
    private static final double BUDGET = 0.1;

    private MetricChoices() {}

    /// @param truth the answers of training rows only
    static List<Choice> of(Study study, Target truth) {
        Advice advice = Advice.of(truth, needs(study.framing()));
        List<Choice> choices = new ArrayList<>();
        boolean guessed = study.isGuessed(Guess.METRIC);
        add(choices, advice.proposal(), advice.reason(), guessed, truth);
        for (Advice.Other other : advice.others()) {
            add(choices, other.metric(), other.why(), guessed, truth);
        }
        boolean listed = choices.stream().anyMatch(one -> one.key().equals(study.metric()));
        study.metricUsed()
                .filter(_ -> !listed)
                .ifPresent(
                        chosen ->
                                add(choices, chosen, Words.of("frame.metric.yours"), false, truth));
        return List.copyOf(choices);
    }

    /// Every metric of this task by key, for the list behind "another".
    static List<Metric> all(Task task) {
        return Catalogue.METRICS.stream().filter(metric -> metric.judges(task)).toList();
    }

    private static void add(
            List<Choice> choices, Metric metric, String reason, boolean guessed, Target truth) {
        boolean known = Catalogue.METRICS.stream().anyMatch(one -> one.key().equals(metric.key()));
        boolean twice = choices.stream().anyMatch(one -> one.key().equals(metric.key()));
        if (!known || twice) return;
        String text = metric instanceof RecallAtBudget ? reason + ". " + reach(truth) : reason;
        choices.add(new Choice(metric.key(), metric.title(), text, guessed, true));
    }

    /// What the person's answers say: the budget, where it is the one that is measured, and what a
    /// miss costs in false alarms.
    static Advice.Needs needs(Framing framing) {
        OptionalDouble alarm = framing.number(Question.COST_OF_FALSE_ALARM);
        OptionalDouble miss = framing.number(Question.COST_OF_MISS);
        boolean both =
                alarm.isPresent()
                        && miss.isPresent()
                        && alarm.getAsDouble() > 0
                        && miss.getAsDouble() > 0;
        OptionalDouble budget = Budget.share(framing.answer(Question.AT_MOST).orElse(""));
        boolean measured = budget.isPresent() && Math.abs(budget.getAsDouble() - BUDGET) < 0.005;
        return new Advice.Needs(
                measured ? OptionalDouble.of(BUDGET) : OptionalDouble.empty(),
                both
                        ? OptionalDouble.of(miss.getAsDouble() / alarm.getAsDouble())
                        : OptionalDouble.empty());
    }

    /// With fewer places than positives not all can be found.
    private static String reach(Target truth) {
        if (!(truth instanceof Classes classes) || classes.counts()[1] == 0) return "";
        int positives = classes.counts()[1];
        long places = (long) Math.ceil(classes.size() * BUDGET - 1e-9);
        double most = Math.min(1, (double) places / positives);
        return Words.of(
                "frame.metric.reach",
                String.format(Locale.ROOT, "%.3f", BUDGET),
                Numbers.score(most),
                Numbers.whole(places),
                Numbers.whole(positives),
                classes.names().get(1));
    }
}
