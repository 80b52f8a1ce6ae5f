package org.fundi.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Profile;
import org.fundi.engine.data.Reading;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.guard.LeakGuard;
import org.fundi.engine.guard.TargetFindings;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Task;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;

/// A run of a project, with all that is told of it: the rows it was judged on, the runs beside it,
/// and who has looked at the sealed rows.
///
/// @param project the file's name
/// @param stored the run as the project keeps it
/// @param run the same, with its model and what it says on the validation rows
/// @param reading how the data were read
/// @param proposal the problem with its reasons
/// @param metric what success is measured by
/// @param beside runs on the same rows, this one with them
/// @param verdict of the runs that have a model, judged again from their models
/// @param openings of the seal, the earliest first
/// @param findings of the data and of the problem, the gravest first
public record Material(
        String project,
        StoredRun stored,
        Run run,
        Asked asked,
        Reading reading,
        Proposal proposal,
        Prepared prepared,
        Metric metric,
        Beside beside,
        Verdict verdict,
        List<Openings.Entry> openings,
        List<Finding> findings) {

    public Material {
        openings = List.copyOf(openings);
        findings = List.copyOf(findings);
    }

    /// Judges every run on these rows again, from its model: takes its time.
    ///
    /// @param reading the data as they were read for the run
    /// @throws Refusal where the run has no model
    public static Material of(
            ProjectFile project,
            StoredRun stored,
            Asked asked,
            Reading reading,
            Prepared prepared) {
        if (asked.refit()) throw refitted(stored);
        Proposal proposal = asked.proposal(reading.dataset());
        Metric metric = metric(asked.metric(), prepared.problem().task());
        Run run = Revived.of(project, stored, prepared).orElseThrow(() -> noModel(stored));
        Beside beside = Beside.of(project, stored, asked, prepared, metric);
        List<Finding> findings = findings(asked, reading, proposal, prepared);
        return new Material(
                "" + project.file().getFileName(),
                stored,
                run,
                asked,
                reading,
                proposal,
                prepared,
                metric,
                beside,
                verdict(beside, prepared, metric, asked.seed(), findings),
                project.openings().all(),
                findings);
    }

    /// There are no rows left to compare it on, or to draw any picture of.
    private static Refusal refitted(StoredRun run) {
        return new Refusal(
                "run %d has learnt from the validation rows too: only the sealed rows can judge it"
                        .formatted(run.number()),
                "choose the run it was chosen by; that report tells every opening of the seal");
    }

    private static Refusal noModel(StoredRun run) {
        return new Refusal(
                "run %d is %s and has no model to tell of"
                        .formatted(run.number(), run.state().word()),
                "choose a completed run; the list of runs says which are");
    }

    private static Verdict verdict(
            Beside beside, Prepared prepared, Metric metric, long seed, List<Finding> findings) {
        Task task = prepared.problem().task();
        List<Standing> standings = beside.standings();
        Comparison comparison =
                new Comparison(
                        prepared,
                        standings.stream().map(Standing::algorithm).toList(),
                        Judging.usual(task, Catalogue.METRICS),
                        metric,
                        seed);
        return Verdict.of(comparison, standings, findings);
    }

    private static List<Finding> findings(
            Asked asked, Reading reading, Proposal proposal, Prepared prepared) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(
                Profile.of(reading.dataset(), Set.of(proposal.problem().target())).findings());
        findings.addAll(proposal.findings());
        findings.addAll(
                LeakGuard.open(
                        TargetFindings.all(prepared.split().training(), prepared.problem()),
                        said(asked)));
        findings.sort(java.util.Comparator.comparing(Finding::severity).reversed());
        return findings;
    }

    /// The roles that the person spoke of, and none that was guessed.
    private static Wishes said(Asked asked) {
        Wishes said = Wishes.NONE;
        for (var role : asked.wishes().roles().entrySet()) {
            if (!asked.confirmed().contains("role:" + role.getKey())) continue;
            said = said.role(role.getKey(), role.getValue());
        }
        return said;
    }

    private static Metric metric(String key, Task task) {
        List<Metric> fitting = Catalogue.METRICS.stream().filter(m -> m.judges(task)).toList();
        return fitting.stream()
                .filter(metric -> metric.key().equals(key))
                .findFirst()
                .orElse(fitting.getFirst());
    }

    /// The run that scored best on validation rows of those that answer the question answered
    /// last; of equals the simpler model, then the earlier run. Test rows are not looked at.
    ///
    /// @throws Refusal where no run has a score yet
    public static StoredRun best(ProjectFile project) {
        List<StoredRun> scored = project.runs().all().stream().filter(Material::isScored).toList();
        if (scored.isEmpty()) {
            throw new Refusal(
                    "'%s' has no run with a score yet".formatted(project.file()),
                    "train one: fundi train FILE --model NAME --project " + project.file());
        }
        Asked asked = project.questions().at(scored.getFirst().asked());
        Task task = asked.wishes().task().orElse(Task.BINARY);
        Metric metric = metric(asked.metric(), task);
        StoredRun best = scored.getFirst();
        for (StoredRun run : Beside.answering(project, asked)) {
            if (leads(run, best, metric)) best = run;
        }
        return best;
    }

    /// A run that learnt from the validation rows too has none.
    private static boolean isScored(StoredRun run) {
        return run.scores().values().stream()
                .anyMatch(scored -> scored.score() instanceof Score.Value);
    }

    private static boolean leads(StoredRun run, StoredRun best, Metric metric) {
        double own = score(run, metric);
        if (Double.isNaN(own)) return false;
        double lead = metric.better().lead(own, score(best, metric));
        if (lead != 0) return !(lead < 0);
        int simpler = Integer.compare(Beside.place(run.model()), Beside.place(best.model()));
        return simpler < 0 || simpler == 0 && run.number() < best.number();
    }

    /// NaN where there is none.
    static double score(StoredRun run, Metric metric) {
        var scored = run.scores().get(metric.key());
        return scored == null ? Double.NaN : scored.score().orNaN();
    }

    public Problem problem() {
        return prepared.problem();
    }

    /// What was said and what was true on the validation rows; with two classes at 0.5.
    public Answers answers() {
        return Answers.of(prepared.validation().truth(), run.said(), 0.5);
    }

    /// Whether the model, asked again, comes to the score the project keeps.
    public boolean scoreHolds() {
        var kept = stored.scores().get(metric.key());
        if (kept == null) return true;
        Score again = metric.score(answers());
        return Double.compare(again.orNaN(), kept.score().orNaN()) == 0;
    }

    /// What the person answered, by the question's word.
    public Optional<String> answer(Enum<?> question) {
        String word = question.name();
        return asked.answers().entrySet().stream()
                .filter(said -> said.getKey().replace('-', '_').equalsIgnoreCase(word))
                .map(java.util.Map.Entry::getValue)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
