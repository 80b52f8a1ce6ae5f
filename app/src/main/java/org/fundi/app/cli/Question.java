package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.guard.LeakGuard;
import org.fundi.engine.guard.TargetFindings;
import org.fundi.engine.metric.Advice;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.problem.TrainingRows;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.setting.Refusal;

/// A file and what is asked of it: what the person said, guesses for the rest.
///
/// @param plan problem, splitting, preparation and rule
/// @param metric that success is measured by
/// @param whyMetric a sentence
/// @param findings of the file, the proposal and the preparation
record Question(
        Dataset data,
        Proposal proposal,
        Plan plan,
        Metric metric,
        String whyMetric,
        List<Finding> findings) {
    private static final String FOLDS = "folds";

    /// Reads the file and fills in what was not said.
    static Question of(ProblemOptions options) {
        Dataset data = options.read();
        Proposal proposal = Proposal.of(data, options.wishes(), options.seed());
        Problem problem = proposal.problem();
        UsualPreparation usual = UsualPreparation.of(problem, proposal.table());
        List<Finding> findings = new ArrayList<>(data.findings());
        findings.addAll(proposal.findings());
        findings.addAll(usual.findings());
        TrainingRows training = proposal.cut(options.seed()).training();
        findings.addAll(LeakGuard.open(TargetFindings.all(training, problem), options.wishes()));
        Plan plan =
                new Plan(
                        problem,
                        proposal.splitting(),
                        usual.pipeline(),
                        options.rule().map(rule -> rule(rule, proposal.table(), problem.target())));
        Advice advice = Advice.of(problem.truth(training.table()), Advice.Needs.NONE);
        Metric metric = options.metric().map(key -> metric(key, problem)).orElse(advice.proposal());
        String whyMetric = options.metric().isPresent() ? "you chose it" : advice.reason();
        return new Question(data, proposal, plan, metric, whyMetric, List.copyOf(findings));
    }

    /// @throws Refusal where it asks for a column there is not, or for the answer itself
    private static Rule rule(String text, Table table, String target) {
        Rule rule = Rule.parse(text);
        if (rule.columns().contains(target))
            throw new Refusal(
                    "the rule asks for '%s', which is what is to be predicted".formatted(target),
                    "use columns that are known at the moment of predicting");
        rule.check(table);
        return rule;
    }

    /// What was guessed and found, a line each.
    ///
    /// @param inTurn whether folds are judged in turn: else why they would be is not said
    void explain(PrintWriter err, boolean inTurn) {
        err.printf(
                Locale.ROOT,
                "%s: %s, %s%n",
                OneLine.of(data.name()),
                Counted.of(data.rows(), "row", "rows"),
                Counted.of(data.table().columns().size(), "column", "columns"));
        for (Map.Entry<String, String> reason : proposal.reasons().entrySet()) {
            boolean folds = reason.getKey().equals(FOLDS);
            if (proposal.choices().containsKey(reason.getKey()) && (!folds || inTurn)) {
                err.println("  " + reason.getKey() + ": " + OneLine.of(reason.getValue()));
            }
        }
        err.println("  metric: %s: %s".formatted(metric.title(), whyMetric));
        for (Finding finding : findings) {
            err.println("  " + mark(finding) + " " + OneLine.of(finding.evidence()));
        }
        err.flush();
    }

    private static String mark(Finding finding) {
        return switch (finding.severity()) {
            case NOTE -> "note:";
            case ATTENTION -> "attention:";
            case GRAVE -> "grave:";
        };
    }

    /// @throws Refusal where this task has no such metric
    static Metric metric(String key, Problem problem) {
        List<Metric> fitting =
                Catalogue.METRICS.stream().filter(metric -> metric.judges(problem.task())).toList();
        return fitting.stream()
                .filter(metric -> metric.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "'%s' is no metric for a %s problem"
                                                .formatted(key, problem.task().key()),
                                        "choose one of: "
                                                + String.join(
                                                        ", ",
                                                        fitting.stream()
                                                                .map(Metric::key)
                                                                .toList())));
    }
}
