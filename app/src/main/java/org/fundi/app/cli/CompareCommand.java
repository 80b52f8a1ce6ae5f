package org.fundi.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundi.app.job.Interruption;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.CrossValidation;
import org.fundi.engine.experiment.Folded;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.experiment.Underway;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `fundi compare`: baselines and models on the same rows and preparation, best first.
@Command(
        name = "compare",
        customSynopsis = "fundi compare FILE [--target=COLUMN] [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi compare customers.csv --target churned",
            "  fundi compare customers.csv --target churned --ignore customer_id,notes --cv 5",
            "  fundi compare customers.csv --target churned --cv 5 --repeats 3",
            "  fundi compare customers.csv --target churned --cv 5 --refit logistic --project churn.fundi",
            "  fundi compare prices.csv --target price --split time:sold_on --models mean,last_value,ridge",
            "  fundi compare customers.csv --target churned --rule \"support_calls >= 4 and plan = basic\" --json",
            "  fundi compare customers.csv --target churned --project churn.fundi"
        },
        description = "Compare baselines and models on the same rows, best first.")
final class CompareCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FundiCommand fundi;

    @Mixin private ProblemOptions problem = new ProblemOptions();

    @Option(
            names = "--models",
            paramLabel = "NAMES",
            description = "Which models, joined by commas; all that fit if left out.")
    private @Nullable String models;

    @Option(
            names = "--cv",
            paramLabel = "K",
            description = "Score by K-fold cross-validation, prepared anew in every fold.")
    private @Nullable Integer folds;

    @Option(
            names = "--repeats",
            paramLabel = "R",
            description = "With --cv: cut the rows into new folds so often; once if left out.")
    private @Nullable Integer repeats;

    @Option(
            names = "--refit",
            paramLabel = "NAME",
            description =
                    "With --cv and --project: then let this model learn from all rows that are not sealed.")
    private @Nullable String refit;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many models train at a time; one fewer than cores if left out.")
    private @Nullable Integer threads;

    @Mixin private ProjectOption project = new ProjectOption();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        List<Algorithm> named = named();
        Optional<Folding> folding = folding();
        Optional<RefitAfter> after = after(folding);
        try (Workers workers = workers()) {
            Question question = Question.of(problem);
            List<Algorithm> algorithms = chosen(named, question);
            after.ifPresent(it -> it.refuseUnlessAmong(algorithms));
            question.explain(printing.err(), folding.isPresent());
            if (folding.isEmpty()) suggestFolds(question);
            return interruption().hearing(() -> answer(question, folding, algorithms, workers));
        }
    }

    private Optional<RefitAfter> after(Optional<Folding> folding) {
        return RefitAfter.of(refit, folding, project.file(), printing.err(), interruption());
    }

    private Optional<Folding> folding() {
        if (folds != null) return Optional.of(new Folding(folds, repeats == null ? 1 : repeats));
        if (repeats == null) return Optional.empty();
        throw new Refusal(
                "--repeats repeats the folds of --cv, and there is no --cv",
                "add --cv 5, or leave out --repeats");
    }

    private int answer(
            Question question,
            Optional<Folding> folding,
            List<Algorithm> algorithms,
            Workers workers) {
        CompareReport report = compare(question, folding, algorithms, workers);
        printing.answer(report::json, new CompareTable(report)::print);
        return 0;
    }

    private void suggestFolds(Question question) {
        if (project.file().isPresent()) return;
        question.proposal()
                .folds()
                .ifPresent(
                        k ->
                                printing.err()
                                        .println(
                                                "  folds: one cut is judged; on so few rows --cv %d moves less with its luck"
                                                        .formatted(k)));
    }

    private Interruption interruption() {
        return fundi == null ? new Interruption() : fundi.interruption();
    }

    private CompareReport compare(
            Question question,
            Optional<Folding> folding,
            List<Algorithm> algorithms,
            Workers workers) {
        Prepared prepared = question.plan().prepare(question.proposal().table(), problem.seed());
        Task task = question.plan().problem().task();
        Judging judging =
                project.file().isPresent()
                        ? CurveJudging.of(task, question.metric())
                        : Judging.usual(task, Catalogue.METRICS);
        Comparison.Listener listener =
                new CompareProgress(algorithms, question.metric(), folding, printing.err());
        Comparison comparison =
                new Comparison(prepared, algorithms, judging, question.metric(), problem.seed());
        if (folding.isPresent())
            return folded(folding.get(), question, comparison, workers, listener);
        List<Standing> standings = standings(question, comparison, workers, listener);
        boolean cancelled = interruption().isAsked();
        return new CompareReport(
                question,
                problem.seed(),
                prepared,
                Optional.empty(),
                standings.stream().map(CompareEntry::of).toList(),
                cancelled
                        ? List.of()
                        : Verdict.of(comparison, standings, question.findings()).advice(),
                cancelled,
                Optional.empty());
    }

    private List<Standing> standings(
            Question question,
            Comparison comparison,
            Workers workers,
            Comparison.Listener listener) {
        if (project.file().isEmpty()) return heard(comparison, workers, listener);
        try (Kept kept = Kept.in(project.file().get(), printing.err(), interruption())) {
            Recording recording =
                    Recording.begin(kept, question, problem, comparison.algorithms(), listener);
            kept.told(recording.runs());
            return heard(comparison, workers, recording);
        }
    }

    private List<Standing> heard(
            Comparison comparison, Workers workers, Comparison.Listener listener) {
        Underway underway = comparison.begin(workers, listener);
        interruption().onAsked(underway::leave);
        return underway.await();
    }

    private CompareReport folded(
            Folding folding,
            Question question,
            Comparison comparison,
            Workers workers,
            Comparison.Listener listener) {
        CrossValidation validation =
                CrossValidation.of(
                        question.plan(),
                        question.proposal().table(),
                        folding,
                        comparison.algorithms(),
                        comparison.judging(),
                        comparison.by(),
                        comparison.seed());
        List<Folded> standings = validation.run(workers, this::wish, listener);
        boolean cancelled = interruption().isAsked();
        return new CompareReport(
                question,
                problem.seed(),
                validation.folds().getFirst(),
                Optional.of(folding),
                standings.stream().map(CompareEntry::of).toList(),
                cancelled ? List.of() : validation.advice(standings, question.findings()),
                cancelled,
                cancelled
                        ? Optional.empty()
                        : after(Optional.of(folding))
                                .map(it -> it.run(question, problem, validation, standings)));
    }

    private Watcher.Wish wish() {
        return interruption().isAsked() ? Watcher.Wish.CANCEL : Watcher.Wish.GO_ON;
    }

    private Workers workers() {
        if (threads == null) return Workers.usual();
        if (threads < 1) {
            throw new Refusal(
                    "--threads must be at least 1, not " + threads, "leave it out for the usual");
        }
        return new Workers(threads);
    }

    private List<Algorithm> named() {
        List<Algorithm> named = new ArrayList<>();
        for (String key : models == null ? new String[0] : models.split(",", -1)) {
            Algorithm next = Models.named(key);
            if (named.contains(next))
                throw new Refusal(
                        "--models names '%s' twice".formatted(next.key()),
                        "name each model once; other settings are a run of their own");
            named.add(next);
        }
        return named;
    }

    /// A model never stands without a baseline: where none was named, the simplest one joins.
    private static List<Algorithm> besideBaseline(List<Algorithm> named, Question question) {
        if (named.stream().anyMatch(a -> a.kind() == Algorithm.Kind.BASELINE)) return named;
        List<Algorithm> joined = new ArrayList<>(named);
        Models.suiting(question.plan()).stream()
                .filter(a -> a.kind() == Algorithm.Kind.BASELINE)
                .findFirst()
                .ifPresent(joined::add);
        return joined;
    }

    private static List<Algorithm> chosen(List<Algorithm> named, Question question) {
        if (named.isEmpty()) return Models.usual(question);
        for (Algorithm algorithm : named) {
            if (!question.plan().suits(algorithm)) throw Models.unsuited(algorithm, question);
        }
        List<Algorithm> simplestFirst = new ArrayList<>(Catalogue.ALGORITHMS);
        simplestFirst.retainAll(besideBaseline(named, question));
        simplestFirst.replaceAll(algorithm -> Models.inSeason(algorithm, question));
        return simplestFirst;
    }
}
