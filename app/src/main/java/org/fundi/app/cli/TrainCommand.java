package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.fundi.app.job.Interruption;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
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
            "  fundi train customers.csv --target churned --model mlp --weights churn.safetensors --json",
            "  fundi train customers.csv --target churned --model mlp --project churn.fundi"
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

    @Mixin private ProjectOption project = new ProjectOption();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        Algorithm algorithm = algorithm();
        Question question = Question.of(problem);
        if (!question.plan().suits(algorithm)) throw Models.unsuited(algorithm, question);
        if (weights != null) WeightsFile.check(weights, algorithm, problem.file(), project.file());
        question.explain(printing.err(), false);
        Interruption interruption = fundi == null ? new Interruption() : fundi.interruption();
        return interruption.hearing(() -> train(question, algorithm, interruption));
    }

    private int train(Question question, Algorithm algorithm, Interruption interruption) {
        Prepared prepared = question.plan().prepare(question.proposal().table(), problem.seed());
        Judging judging = CurveJudging.of(question.plan().problem().task(), question.metric());
        Experiment experiment = alone(algorithm, judging, problem.seed());
        TrainingReport report = TrainingReport.of(printing);
        if (project.file().isEmpty()) {
            Outcome outcome = heard(experiment, prepared, report, interruption);
            return end(report, OptionalInt.empty()).tell(outcome);
        }
        try (Kept kept = Kept.in(project.file().get(), printing.err(), interruption)) {
            int run = kept.begin(kept.ask(question, problem), algorithm, problem.seed());
            kept.told("run " + run);
            Watcher recorder = kept.recorder(run, report);
            Outcome outcome = heard(experiment, prepared, recorder, interruption);
            return end(report, OptionalInt.of(run)).tell(outcome);
        }
    }

    private static Outcome heard(
            Experiment experiment, Prepared prepared, Watcher watcher, Interruption interruption) {
        return new HeardTraining(watcher, interruption)
                .run(heard -> experiment.runOn(prepared, heard));
    }

    /// An experiment that has the machine for itself.
    static Experiment alone(Algorithm algorithm, Judging judging, long seed) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new Experiment(algorithm, judging, seed, threads);
    }

    private TrainingEnd end(TrainingReport report, OptionalInt number) {
        return new TrainingEnd(
                report,
                number,
                run -> {
                    if (weights != null) WeightsFile.write(run, weights);
                });
    }

    private Algorithm algorithm() {
        Algorithm algorithm = Models.named(model);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            algorithm = Knobs.with(algorithm, setting.getKey(), setting.getValue());
        }
        return epochs == null ? algorithm : withSteps(algorithm, epochs);
    }

    /// The setting that counts the steps is called what the steps are called.
    private Algorithm withSteps(Algorithm algorithm, String count) {
        String name = algorithm.steps().name().toLowerCase(Locale.ROOT);
        if (settings.containsKey(name))
            throw Contradictions.both(
                    "--set %s=%s".formatted(name, settings.get(name)), "--epochs " + count);
        if (Knobs.find(algorithm, name).isPresent()) return Knobs.with(algorithm, name, count);
        throw new Refusal(
                "'%s' does not learn in epochs".formatted(algorithm.key()),
                "leave --epochs out; 'fundi models' lists its settings");
    }
}
