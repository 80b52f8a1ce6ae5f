package org.fundi.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Counted;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Judgement;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fundi score`: every metric of a task for predictions made anywhere, with 95 % intervals.
@Command(
        name = "score",
        customSynopsis = "fundi score FILE --task=TASK [OPTION]…",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi score predictions.csv --task binary --threshold 0.4",
            "  fundi score predictions.csv --task regression --json",
            "  fundi score predicted.csv --task binary --target churned"
        },
        description = {
            "Score predictions made anywhere, by every metric of a task.",
            "The CSV has a header, commas and decimal points. Columns:",
            "  binary      truth (0 or 1), score (probability of 1)",
            "  multiclass  truth (a class), one column of probabilities for each class",
            "  regression  truth, prediction",
            "  ranking     query, relevance (0 or more), score",
            "  binary, multiclass: rows that a column abstained says yes of are left out, and counted",
            "  clustering  cluster, truth where known, one column for each coordinate",
            "With --target, a file as fundi predict writes it, where the truth is known."
        },
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Runnable {
    /// Beyond this a score is written with a power of ten.
    private static final double LARGEST_WRITTEN_OUT = 1e12;

    private static final long SEED = 42;
    private static final double USUAL_THRESHOLD = 0.5;

    @Mixin private Printing printing = new Printing();

    @Parameters(paramLabel = "FILE", description = "A CSV of predictions.")
    private Path file = Path.of("");

    @Option(
            names = "--task",
            required = true,
            paramLabel = "TASK",
            description = "binary, multiclass, regression, ranking or clustering.")
    private Task task = Task.BINARY;

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description = "Binary: 1 is said where score >= T (default: 0.5).")
    private @Nullable Double threshold;

    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            description = {
                "The file is one that fundi predict wrote: its own columns hold what was predicted, and",
                "this one the true answers. With two classes the last probability is scored."
            })
    private @Nullable String target;

    @Override
    public void run() {
        double threshold = threshold();
        PredictionFile predictions =
                PredictionFile.read(file, task, threshold, Optional.ofNullable(target));
        List<Metric> metrics = Catalogue.METRICS.stream().filter(m -> m.judges(task)).toList();
        Map<String, Scored> scores = Judgement.of(metrics, predictions.answers(), Chance.of(SEED));
        printing.answer(
                () -> ScoreReport.of(task, threshold, predictions, scores),
                out -> print(out, predictions, threshold, metrics, scores));
    }

    private double threshold() {
        if (threshold == null) return USUAL_THRESHOLD;
        if (task != Task.BINARY)
            throw new Refusal(
                    "a threshold divides two classes; the task is " + task.key(),
                    "leave --threshold out, or score with --task binary");
        if (!(threshold >= 0 && threshold <= 1))
            throw new Refusal(
                    "the threshold %s is not a probability".formatted(threshold),
                    "give --threshold a number from 0 to 1");
        return threshold;
    }

    private void print(
            PrintWriter out,
            PredictionFile predictions,
            double threshold,
            List<Metric> metrics,
            Map<String, Scored> scores) {
        out.println(
                "%s, %s%s; 95 %% intervals over rows only, not split or seed"
                        .formatted(
                                task.key(),
                                Counted.of(predictions.rows(), "row", "rows"),
                                task == Task.BINARY ? ", threshold " + threshold : ""));
        if (predictions.abstained() > 0) {
            out.printf(
                    "%s left to a person, not among them%n",
                    Counted.of(predictions.abstained(), "row was", "rows were"));
        }
        out.println();
        for (Metric metric : metrics) {
            Scored scored = scores.get(metric.key());
            if (scored == null) continue;
            out.println(
                    "%-38s %12s  %s"
                            .formatted(metric.title(), value(scored.score()), beside(scored)));
        }
    }

    private static String value(Score score) {
        return switch (score) {
            case Score.Value(double value) -> written(value);
            case Score.Undefined _ -> "undefined";
        };
    }

    private static String beside(Scored scored) {
        if (scored.score() instanceof Score.Undefined(String why)) return why;
        Interval interval = scored.interval();
        if (interval == null) return "no interval: " + scored.whyNone();
        return "%s – %s  (%s)"
                .formatted(written(interval.low()), written(interval.high()), interval.method());
    }

    private static String written(double value) {
        return Math.abs(value) < LARGEST_WRITTEN_OUT
                ? Numbers.decimals(value, 4)
                : ScoreText.plain(value);
    }
}
