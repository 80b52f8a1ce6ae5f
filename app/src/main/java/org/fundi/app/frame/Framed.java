package org.fundi.app.frame;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.fundi.app.form.Choice;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Study;
import org.fundi.engine.Catalogue;
import org.fundi.engine.metric.BudgetMetric;
import org.fundi.engine.metric.Thresholds;
import org.fundi.engine.prepare.LeaveOut;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.proposal.Proposal;

/// What Frame shows of a study: the sentence's parts with their reasons, and what follows from the
/// person's answers.
///
/// @param inputs the columns learnt from, shortened
/// @param leftOut which columns are no inputs, and why; empty where all are
/// @param classes of two-class problems, both; empty otherwise
record Framed(
        Study study,
        String inputs,
        String target,
        String metric,
        String leftOut,
        List<Choice> tasks,
        List<String> classes) {
    private static final int NAMED = 4;
    private static final int EXPLAINED = 6;

    static Framed of(Study study) {
        Optional<Proposal> proposal = study.proposal();
        if (proposal.isEmpty()) {
            return new Framed(study, "", "", "", "", List.of(), List.of());
        }
        Problem problem = proposal.get().problem();
        boolean two = problem instanceof Problem.Classification c && c.classes().size() == 2;
        return new Framed(
                study,
                inputs(problem.features()),
                problem.target(),
                study.metric(),
                leftOut(proposal.get()),
                TaskChoices.of(study, proposal.get()),
                two ? ((Problem.Classification) problem).classes() : List.of());
    }

    boolean guessed(Guess part) {
        return study.isGuessed(part);
    }

    /// The class that is looked for; empty where there are not two.
    String positive() {
        return classes.isEmpty() ? "" : classes.getLast();
    }

    /// Why this part of the proposal is as it is; empty where nothing is proposed.
    String reason(String part) {
        return study.proposal()
                .filter(proposal -> proposal.choices().containsKey(part))
                .map(proposal -> proposal.choice(part).reason())
                .orElse("");
    }

    /// Why these are the inputs, and which columns were settled otherwise.
    String inputsReason() {
        List<String> settled = study.wishes().roles().keySet().stream().sorted().toList();
        return settled.isEmpty()
                ? Words.of("frame.reason.inputs")
                : Words.of("frame.reason.inputs.but", inputs(settled));
    }

    private static String inputs(List<String> features) {
        if (features.isEmpty()) return Words.of("frame.no-inputs");
        String named =
                features.stream().limit(NAMED).map(Brief::name).collect(Collectors.joining(", "));
        int more = features.size() - NAMED;
        return more <= 0 ? named : Words.of("frame.inputs", named, Numbers.whole(more));
    }

    private static String leftOut(Proposal proposal) {
        List<String> others =
                proposal.problem().roles().entrySet().stream()
                        .filter(e -> e.getValue() != Role.TARGET)
                        .filter(e -> e.getValue() != Role.FEATURE || unread(proposal, e.getKey()))
                        .map(
                                e ->
                                        Brief.name(e.getKey())
                                                + " ("
                                                + (e.getValue() == Role.FEATURE
                                                        ? Words.of("frame.not-numbers")
                                                        : proposal.roleOf(e.getKey()).reason())
                                                + ")")
                        .toList();
        if (others.isEmpty()) return "";
        String named = String.join(", ", others.subList(0, Math.min(EXPLAINED, others.size())));
        int more = others.size() - EXPLAINED;
        return Words.of(
                "frame.left-out",
                more <= 0 ? named : Words.of("frame.inputs", named, Numbers.whole(more)));
    }

    /// Whether the usual preparation leaves an input out.
    private static boolean unread(Proposal proposal, String column) {
        return LeaveOut.concerns(proposal.table().column(column));
    }

    /// What the two costs ask for, or what is missing to say it.
    String costs() {
        OptionalDouble alarm = study.framing().number(Question.COST_OF_FALSE_ALARM);
        OptionalDouble miss = study.framing().number(Question.COST_OF_MISS);
        if (alarm.isEmpty() || miss.isEmpty()) return Words.of("frame.costs.ask");
        if (alarm.getAsDouble() <= 0 || miss.getAsDouble() <= 0) {
            return Words.of("frame.costs.positive");
        }
        String one = Numbers.plain(alarm.getAsDouble());
        String other = Numbers.plain(miss.getAsDouble());
        double from = Thresholds.fromCosts(alarm.getAsDouble(), miss.getAsDouble());
        return Words.of("frame.costs.threshold", one, one, other, Numbers.threshold(from));
    }

    /// Whether somebody's time is what alerts are measured by.
    boolean isOfBudget() {
        boolean said =
                Budget.share(study.framing().answer(Question.AT_MOST).orElse("")).isPresent();
        boolean measured =
                Catalogue.METRICS.stream()
                        .filter(BudgetMetric.class::isInstance)
                        .anyMatch(one -> one.key().equals(metric));
        return !classes.isEmpty() && (said || measured);
    }
}
