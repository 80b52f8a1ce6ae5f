package org.fundi.app.workspace;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.proposal.Choice;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;

/// What is asked, of which data, and how it is gone about: everything but what was trained. It
/// never changes; undo brings a former one back.
///
/// @param wishes what the person has said about the problem
/// @param proposal the whole problem: what was wished, and guesses for the rest with their reasons;
///     empty where nothing can be predicted
/// @param preparation what turns rows into numbers
/// @param metric the key of what success is measured by, such as `roc_auc`; empty without a problem
/// @param seed of every chance
/// @param ownRule the person's own rule, a baseline
/// @param framing the answers given in Frame
/// @param confirmed what was guessed and the person has agreed to or chosen since
public record Study(
        Dataset dataset,
        Wishes wishes,
        Optional<Proposal> proposal,
        Pipeline preparation,
        String metric,
        long seed,
        Optional<Rule> ownRule,
        Framing framing,
        Set<Guess> confirmed) {

    public static final long USUAL_SEED = 42;

    public Study {
        confirmed = Set.copyOf(confirmed);
    }

    /// A file just opened: nothing asked yet.
    public static Study of(Dataset dataset) {
        return new Study(
                dataset,
                Wishes.NONE,
                Optional.empty(),
                new Pipeline(java.util.List.of()),
                "",
                USUAL_SEED,
                Optional.empty(),
                Framing.EMPTY,
                Set.of());
    }

    /// A file just opened, with everything proposed. Looks at every row: call it in the background.
    ///
    /// @throws org.fundi.engine.setting.Refusal where nothing in it can be predicted
    public static Study proposed(Dataset dataset) {
        return of(dataset).wishing(Wishes.NONE);
    }

    /// The same study with the problem proposed anew for what the person now says. Preparation and
    /// metric stay where they still fit.
    ///
    /// @throws org.fundi.engine.setting.Refusal where a wish can't be fulfilled
    public Study wishing(Wishes said) {
        Proposal next = Proposal.of(dataset, said, seed);
        Problem problem = next.problem();
        boolean sameTask = problem().filter(p -> p.task() == problem.task()).isPresent();
        boolean sameTarget = problem().filter(p -> p.target().equals(problem.target())).isPresent();
        Set<Guess> still = EnumSet.noneOf(Guess.class);
        if (sameTarget) still.addAll(confirmed);
        return new Study(
                dataset,
                said,
                Optional.of(next),
                preparation.steps().isEmpty()
                        ? UsualPreparation.of(problem, next.table()).pipeline()
                        : preparation,
                sameTask && !metric.isEmpty() ? metric : MetricAdvice.of(next, seed),
                seed,
                ownRule,
                framing,
                still);
    }

    /// The same question asked of these data, such as the same file read otherwise. What no longer
    /// fits is guessed anew. Looks at every row: call it in the background.
    ///
    /// @throws org.fundi.engine.setting.Refusal where nothing in it can be predicted
    public Study on(Dataset other) {
        Study fresh =
                new Study(
                        other,
                        Wishes.NONE,
                        Optional.empty(),
                        new Pipeline(java.util.List.of()),
                        metric,
                        seed,
                        Optional.empty(),
                        framing,
                        Set.of());
        boolean sameColumns = other.table().names().equals(dataset.table().names());
        if (!sameColumns) return fresh.wishing(Wishes.NONE);
        try {
            return fresh.wishing(wishes).confirming(confirmed.toArray(Guess[]::new));
        } catch (org.fundi.engine.setting.Refusal noLonger) {
            return fresh.wishing(Wishes.NONE);
        }
    }

    public Optional<Problem> problem() {
        return proposal.map(Proposal::problem);
    }

    public Optional<Splitting> splitting() {
        return proposal.map(Proposal::splitting);
    }

    /// What every model of a comparison shares; empty where nothing is asked.
    public Optional<Plan> plan() {
        return proposal.map(p -> new Plan(p.problem(), p.splitting(), preparation, ownRule));
    }

    /// The rows that are worked with: those that have an answer.
    public Table table() {
        return proposal.map(Proposal::table).orElse(dataset.table());
    }

    public Optional<Metric> metricUsed() {
        return org.fundi.engine.Catalogue.METRICS.stream()
                .filter(m -> m.key().equals(metric))
                .findFirst();
    }

    /// Whether this part was guessed and not yet confirmed.
    public boolean isGuessed(Guess guess) {
        if (confirmed.contains(guess) || proposal.isEmpty()) return false;
        return switch (guess) {
            case INPUTS -> proposal.get().roles().values().stream().anyMatch(Choice::guessed);
            case TARGET -> guessed("target");
            case TASK -> guessed("task");
            case SPLIT -> guessed("split");
            case METRIC -> true;
        };
    }

    private boolean guessed(String part) {
        return proposal.map(p -> p.choices().get(part)).filter(Choice::guessed).isPresent();
    }

    /// The person has agreed to these, or chosen otherwise.
    public Study confirming(Guess... parts) {
        Set<Guess> all = EnumSet.noneOf(Guess.class);
        all.addAll(confirmed);
        all.addAll(java.util.List.of(parts));
        return new Study(
                dataset, wishes, proposal, preparation, metric, seed, ownRule, framing, all);
    }

    public Study withPreparation(Pipeline other) {
        return new Study(
                dataset, wishes, proposal, other, metric, seed, ownRule, framing, confirmed);
    }

    /// Chosen by the person, so no longer a guess.
    public Study withMetric(String key) {
        return new Study(
                        dataset,
                        wishes,
                        proposal,
                        preparation,
                        key,
                        seed,
                        ownRule,
                        framing,
                        confirmed)
                .confirming(Guess.METRIC);
    }

    /// Proposed anew, for which rows are sealed depends on the seed.
    public Study withSeed(long other) {
        Study changed =
                new Study(
                        dataset,
                        wishes,
                        proposal,
                        preparation,
                        metric,
                        other,
                        ownRule,
                        framing,
                        confirmed);
        return proposal.isEmpty() ? changed : changed.wishing(wishes);
    }

    public Study withOwnRule(Optional<Rule> rule) {
        return new Study(
                dataset, wishes, proposal, preparation, metric, seed, rule, framing, confirmed);
    }

    public Study withFraming(Framing other) {
        return new Study(
                dataset, wishes, proposal, preparation, metric, seed, ownRule, other, confirmed);
    }
}
