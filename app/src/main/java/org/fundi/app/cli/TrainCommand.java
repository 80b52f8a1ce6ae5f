package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fundi.app.job.Interruption;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `fundi train`: one model, with its learning curve as it grows.
@Command(
        name = "train",
        customSynopsis = "fundi train FILE --model=NAME [--target=COLUMN] [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi train customers.csv --target churned --model logistic",
            "  fundi train customers.csv --target churned --model mlp --epochs 40 --set hidden=64,32",
            "  fundi train customers.csv --target churned --model mlp --weights churn.safetensors --json"
        },
        description = {
            "Train one model and watch its learning curve.",
            "With --json: one line a step, and a last one with the outcome."
        })
final class TrainCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FundiCommand fundi;

    @Mixin private ProblemOptions problem = new ProblemOptions();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            required = true,
            description = "Which model; see 'fundi models'.")
    private String model = "";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting, such as hidden=64,32 or optimiser.beta1=0.8; repeatable.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "How many epochs (or rounds, trees, iterations) to learn.")
    private @Nullable String epochs;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Write a network's weights as safetensors.")
    private @Nullable Path weights;

    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        Algorithm algorithm = algorithm();
        Question question = Question.of(problem);
        if (!question.plan().suits(algorithm)) throw Models.unsuited(algorithm, question);
        if (weights != null) WeightsFile.check(weights, algorithm);
        question.explain(printing.err());
        Interruption interruption = fundi == null ? new Interruption() : fundi.interruption();
        return interruption.hearing(() -> train(question, algorithm, interruption));
    }

    private int train(Question question, Algorithm algorithm, Interruption interruption) {
        Prepared prepared = question.plan().prepare(question.proposal().table(), problem.seed());
        TrainingReport report =
                printing.isJson()
                        ? new JsonLines(new JsonOutput(printing.out()))
                        : new TerminalCurve(
                                printing.out(), printing.err(), System.console() != null);
        Experiment experiment =
                new Experiment(
                        algorithm,
                        judging(question),
                        problem.seed(),
                        Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        return finish(new HeardTraining(report, interruption).run(experiment, prepared), report);
    }

    private Algorithm algorithm() {
        Algorithm algorithm = Models.named(model);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            algorithm = Knobs.with(algorithm, setting.getKey(), setting.getValue());
        }
        return epochs == null ? algorithm : withSteps(algorithm, epochs);
    }

    /// The setting that counts the steps is called what the steps are called.
    private static Algorithm withSteps(Algorithm algorithm, String count) {
        String name = algorithm.steps().name().toLowerCase(Locale.ROOT);
        if (Knobs.find(algorithm, name).isPresent()) return Knobs.with(algorithm, name, count);
        throw new Refusal(
                "'%s' does not learn in epochs".formatted(algorithm.key()),
                "leave --epochs out; 'fundi models' lists its settings");
    }

    /// On the curve: what success is measured by, and the plainest metric of the task.
    private static Judging judging(Question question) {
        Judging judging = Judging.usual(question.plan().problem().task(), Catalogue.METRICS);
        Metric plainest = judging.metrics().getFirst();
        return judging.showing(
                plainest.equals(question.metric())
                        ? List.of(plainest)
                        : List.of(question.metric(), plainest));
    }

    private int finish(Outcome outcome, TrainingReport report) {
        return switch (outcome) {
            case Outcome.Completed(Run run) -> kept("completed", run, report);
            case Outcome.Stopped(Run run, int _) -> kept("stopped", run, report);
            case Outcome.Diverged diverged -> {
                report.ended(Map.of("outcome", "diverged", "step", diverged.step()));
                throw new Refusal(
                        "training diverged after step %d: %s is no longer finite"
                                .formatted(diverged.step(), diverged.culprit()),
                        "take a smaller learning rate, and look for values far from the others");
            }
            case Outcome.Cancelled _ -> {
                report.ended(Map.of("outcome", "cancelled"));
                throw new CancelledException();
            }
            case Outcome.Refused(Refusal refusal) -> throw refusal;
            case Outcome.Broken(RuntimeException mistake) -> throw mistake;
        };
    }

    private int kept(String outcome, Run run, TrainingReport report) {
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("outcome", outcome);
        last.put("seconds", run.seconds());
        last.put("kept_step", run.kept().step());
        last.put("kept_why", run.kept().why());
        last.put("scores", ScoreEntries.of(run));
        Models.fingerprints(run.model()).forEach(last::put);
        if (weights != null) WeightsFile.write(run, weights);
        report.ended(last);
        return 0;
    }
}
