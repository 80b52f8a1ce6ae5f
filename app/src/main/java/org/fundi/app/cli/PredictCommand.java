package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.learning.Model;
import org.fundi.engine.predict.Deciding;
import org.fundi.engine.predict.NewFile;
import org.fundi.engine.predict.Predicted;
import org.fundi.engine.predict.PredictedFile;
import org.fundi.engine.predict.PredictedTable;
import org.fundi.engine.predict.Predictor;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Task;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fundi predict`: asks a kept run about the rows of a file. Nothing in the project changes.
@Command(
        name = "predict",
        customSynopsis = "fundi predict PROJECT --run=N FILE --output=OUT.csv [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi predict churn.fundi --run 3 new.csv -o predicted.csv",
            "  fundi predict churn.fundi --run 3 new.csv -o predicted.csv --threshold 0.3",
            "  fundi predict churn.fundi --run 3 new.csv -o predicted.csv --abstain 0.8 --json"
        },
        description = {
            "Predict the rows of a file with a run that a project keeps.",
            "OUT has the row's number, the file's cells as they stand, and then:",
            "  prediction         the likeliest class, or the number",
            "  probability_LEVEL  for each class",
            "  decision           the class at the threshold; empty where a person decides",
            "  abstained          yes where a person decides, else no",
            "A number has prediction only. A level that training rows never had is reported,",
            "a missing column refused, an extra one passed over. Where the rows have the true answers,",
            "'fundi score OUT.csv --task TASK --target COLUMN' scores them as they are."
        })
final class PredictCommand implements Callable<Integer> {
    @Mixin private ProjectRun chosen = new ProjectRun();

    @Parameters(index = "1", paramLabel = "FILE", description = "The rows to predict.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.csv",
            required = true,
            description = "Where the predictions go; never the file, the data or a project.")
    private Path output = Path.of("");

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description =
                    "Two classes: the positive one is decided from this probability on (default: 0.5).")
    private @Nullable Double threshold;

    @Option(
            names = "--abstain",
            paramLabel = "C",
            description = {
                "Leave rows less sure than this to a person. How sure: the largest probability; with two",
                "classes the way from the threshold (0.5) to certainty (1)."
            })
    private @Nullable Double abstain;

    @Mixin private Printing printing = new Printing();

    @ArgGroup(exclusive = false, validate = false, heading = ReadingFlags.HEADING)
    private ReadingFlags reading = new ReadingFlags();

    @Override
    public Integer call() {
        List<Path> sources = new ArrayList<>(List.of(file, chosen.project()));
        chosen.data().ifPresent(sources::add);
        PredictedFile.check(output, sources);
        try (ProjectFile project = ProjectFile.look(chosen.project(), Catalogue.NAMES)) {
            StoredRun run = chosen.in(project);
            Model<?> model = project.runs().model(run).orElseThrow(() -> noModel(run));
            StoredQuestion question = StoredQuestion.of(project, run, chosen.data());
            Deciding deciding = deciding(question.prepared().problem().task());
            Predictor predictor =
                    Predictor.of(question.prepared(), project.runs().algorithm(run), model);
            PredictedRows done = predict(run, question, predictor, deciding);
            done.findings().forEach(this::tell);
            printing.answer(done::json, done::print);
        }
        return 0;
    }

    private PredictedRows predict(
            StoredRun run, StoredQuestion question, Predictor predictor, Deciding deciding) {
        DataReader reader = new DataReader();
        NewFile fresh =
                NewFile.read(
                        file,
                        predictor.known(),
                        new NewFile.Learnt(
                                question.data().fingerprint(), question.asked().reading()),
                        reading.options(),
                        reader,
                        ReadingWatcher.NONE);
        Predicted predicted = predictor.predict(fresh.data().table());
        PredictedTable table =
                new PredictedTable(fresh.cells(reader), predicted, predictor.classes(), deciding);
        PredictedFile.write(table, output);
        List<Finding> findings = new ArrayList<>(fresh.findings());
        findings.addAll(predicted.rows().findings());
        int abstained =
                switch (predicted.said()) {
                    case Estimates _ -> 0;
                    case ClassProbabilities said -> deciding.abstained(said);
                };
        return new PredictedRows(
                run, output, table.rows(), abstained, deciding, predictor.classes(), findings);
    }

    private Deciding deciding(Task task) {
        if (threshold != null && task != Task.BINARY)
            throw new Refusal(
                    "a threshold divides two classes; the task is " + task.key(),
                    "leave --threshold out");
        if (abstain != null && task == Task.REGRESSION) throw Deciding.noneForNumbers();
        return new Deciding(
                threshold == null ? Deciding.USUAL.threshold() : threshold,
                abstain == null ? OptionalDouble.empty() : OptionalDouble.of(abstain));
    }

    private void tell(Finding finding) {
        printing.err().println("  note: " + OneLine.of(finding.evidence()));
        printing.err().flush();
    }

    private Refusal noModel(StoredRun run) {
        return new Refusal(
                "run %d is %s and has no model to predict with"
                        .formatted(run.number(), run.state().word()),
                "choose a completed run; 'fundi runs %s' lists them".formatted(chosen.project()));
    }
}
