package org.fundi.app.predict;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Progress;
import org.fundi.app.text.TypedNumber;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.metric.CoverageCurve;
import org.fundi.engine.predict.Deciding;
import org.fundi.engine.predict.NewFile;
import org.fundi.engine.predict.PredictedFile;
import org.fundi.engine.predict.PredictedTable;
import org.fundi.engine.predict.Predictor;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Refusal;

/// A file of new rows, what the selected run says of them, and which of them a person decides.
public final class FileViewModel {
    private final PredictViewModel model;
    private final Workspace workspace;
    private final Jobs jobs;
    private final Supplier<ReadingOptions> learntBy;
    private final ReadOnlyObjectWrapper<Optional<AskedFile>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> working =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty least = new SimpleDoubleProperty();
    private Optional<Path> file = Optional.empty();
    private Optional<Integer> run = Optional.empty();
    private Optional<Predictor> answering = Optional.empty();

    /// @param learntBy how the file that is learnt from was read
    public FileViewModel(
            PredictViewModel model,
            Workspace workspace,
            Jobs jobs,
            Supplier<ReadingOptions> learntBy) {
        this.model = model;
        this.workspace = workspace;
        this.jobs = jobs;
        this.learntBy = learntBy;
        model.questionProperty().addListener((_, _, _) -> follow());
        workspace.memory().recalledProperty().addListener((_, _, _) -> recall());
        least.addListener((_, _, _) -> keep());
    }

    /// What was said of the file; empty until one is read, and where it does not fit.
    ReadOnlyObjectProperty<Optional<AskedFile>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// The file that is being read.
    ReadOnlyObjectProperty<Optional<Path>> workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Rows less sure than this go to a person; at its lowest none do.
    DoubleProperty leastProperty() {
        return least;
    }

    /// As sure as the least sure row can be: with two classes at the threshold.
    double lowest() {
        int classes = model.predictor().map(it -> it.classes().size()).orElse(2);
        return classes < 2 ? 0 : 1.0 / classes;
    }

    Deciding deciding() {
        boolean some = least.get() > lowest();
        return new Deciding(
                model.thresholdProperty().get(),
                some ? OptionalDouble.of(least.get()) : OptionalDouble.empty());
    }

    /// How accurate the decisions on the validation rows are, the surest first; empty for a number,
    /// and for a model that was refitted and has learnt from them.
    Optional<CoverageCurve> coverage() {
        Optional<Predictor> predictor = model.predictor();
        Optional<Run> run = model.result();
        if (predictor.isEmpty() || run.isEmpty()) return Optional.empty();
        return run.get().said() instanceof ClassProbabilities said
                        && predictor.get().prepared().split().hasValidation()
                        && predictor.get().prepared().validation().truth() instanceof Classes truth
                        && said.size() == truth.size()
                ? Optional.of(deciding().coverage(said, truth))
                : Optional.empty();
    }

    Optional<PredictedTable> table() {
        return asked.get().map(now -> now.table(deciding()));
    }

    /// Reads the file and asks the selected run about it.
    void predict(Path chosen) {
        file = Optional.of(chosen);
        begin();
    }

    /// Another run, or the same again: the file is asked about anew.
    private void follow() {
        if (!model.run().map(RunRow::number).equals(run)) recall();
        if (file.isEmpty() || model.predictor().equals(answering)) return;
        begin();
    }

    /// How sure the run looked at has to be, as it was chosen for that run.
    private void recall() {
        run = model.run().map(RunRow::number);
        String chosen = run.map(number -> workspace.memory().text(name(number))).orElse("");
        least.set(Math.clamp(TypedNumber.of(chosen).orElse(0), 0, 1));
    }

    private void keep() {
        double chosen = least.get();
        run.ifPresent(
                number ->
                        workspace
                                .memory()
                                .keep(name(number), chosen > 0 ? String.valueOf(chosen) : ""));
    }

    private static String name(int run) {
        return "abstain." + run;
    }

    private void begin() {
        Optional<Predictor> predictor = model.predictor();
        if (predictor.isEmpty() || file.isEmpty()) {
            asked.set(Optional.empty());
            return;
        }
        answering = predictor;
        Path path = file.get();
        NewFile.Learnt learnt =
                new NewFile.Learnt(
                        workspace.study().map(study -> study.dataset().fingerprint()).orElse(""),
                        learntBy.get());
        working.set(file);
        jobs.begin(
                Words.of("predict.file.working", String.valueOf(path.getFileName())),
                progress -> ask(path, predictor.get(), learnt, progress),
                end -> ended(predictor, path, end));
    }

    private static AskedFile ask(
            Path path, Predictor predictor, NewFile.Learnt learnt, Progress progress) {
        DataReader reader = new DataReader();
        NewFile read =
                NewFile.read(
                        path,
                        predictor.known(),
                        learnt,
                        ReadingOptions.USUAL,
                        reader,
                        (done, total) -> {
                            if (progress.stopAsked()) throw new CancelledException();
                            progress.at(done, total, Words.of("job.reading"));
                        });
        return new AskedFile(
                read, read.cells(reader), predictor, predictor.predict(read.data().table()));
    }

    private void ended(Optional<Predictor> predictor, Path path, Job<AskedFile> end) {
        if (!answering.equals(predictor) || !file.equals(Optional.of(path))) return;
        working.set(Optional.empty());
        switch (end) {
            case Job.Done<AskedFile>(AskedFile result) -> {
                refusal.set(Optional.empty());
                asked.set(Optional.of(result));
            }
            case Job.Failed<AskedFile>(Refusal no) -> {
                asked.set(Optional.empty());
                refusal.set(Optional.of(no));
            }
            case Job.Failed<AskedFile>(Throwable cause) ->
                    workspace.say(Notice.of(cause, Mishaps.details(cause)));
            case Job.Stopped<AskedFile> _ -> file = Optional.empty();
            case Job.Idle<AskedFile> _, Job.Running<AskedFile> _ -> {}
        }
    }

    /// Writes the whole file with what is said beside, and tells the person.
    void save(Path to) {
        Optional<PredictedTable> table = table();
        if (table.isEmpty() || asked.get().isEmpty()) return;
        Path whole = to.toAbsolutePath();
        try {
            PredictedFile.check(whole, List.of(asked.get().get().file().file()));
        } catch (Refusal no) {
            workspace.refuse(no);
            return;
        }
        jobs.<Path>begin(
                Words.of("predict.file.writing", String.valueOf(whole.getFileName())),
                _ -> {
                    PredictedFile.write(table.get(), whole);
                    return whole;
                },
                this::saved);
    }

    private void saved(Job<Path> end) {
        switch (end) {
            case Job.Done<Path>(Path to) ->
                    workspace.say(
                            Notice.done(
                                    Words.of(
                                            "export.saved",
                                            String.valueOf(to.getFileName()),
                                            String.valueOf(to.getParent()))));
            case Job.Failed<Path>(Refusal no) -> workspace.refuse(no);
            case Job.Failed<Path>(Throwable cause) ->
                    workspace.say(Notice.of(cause, Mishaps.details(cause)));
            case Job.Idle<Path> _, Job.Running<Path> _, Job.Stopped<Path> _ -> {}
        }
    }
}
