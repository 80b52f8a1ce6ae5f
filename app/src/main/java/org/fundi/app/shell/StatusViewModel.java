package org.fundi.app.shell;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.ProjectShown;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.problem.Split;

/// What the status bar says.
public final class StatusViewModel {
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper seed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper parts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper test = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper("");
    private final Workspace workspace;
    private final Jobs jobs;
    private final Cutting cutting;
    private Optional<ObservableValue<Standing>> followed = Optional.empty();
    private final InvalidationListener doing = _ -> sayRunning();
    private final InvalidationListener stood = _ -> sayAll();

    public StatusViewModel(Workspace workspace, Cutting cutting, Jobs jobs, Navigation navigation) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.cutting = cutting;
        workspace.studyProperty().addListener((_, _, now) -> sayFile(now));
        cutting.splitProperty().addListener((_, _, now) -> sayParts(now));
        workspace.openingsProperty().addListener((_, _, _) -> sayParts(cutting.split()));
        workspace.runs().addListener(doing);
        jobs.running().addListener(doing);
        navigation.hereProperty().addListener((_, _, _) -> sayFile(workspace.study()));
        workspace.projectProperty().addListener((_, _, now) -> sayKept(now));
        sayAll();
    }

    ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyStringProperty seedProperty() {
        return seed.getReadOnlyProperty();
    }

    ReadOnlyStringProperty partsProperty() {
        return parts.getReadOnlyProperty();
    }

    ReadOnlyStringProperty testProperty() {
        return test.getReadOnlyProperty();
    }

    /// Whether what is done is written; empty where nothing is open.
    ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    ReadOnlyStringProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The file, the seed and what is running in one line, as far as there is something to say.
    ///
    /// @param before what stands first
    ObservableValue<String> line(String before) {
        return Bindings.createStringBinding(
                () ->
                        Stream.of(before, file.get(), seed.get(), running.get())
                                .filter(said -> !said.isEmpty())
                                .collect(Collectors.joining(" · ")),
                file,
                seed,
                running);
    }

    /// What a screen says of itself goes before the file; empty for none.
    void follow(Optional<ObservableValue<Standing>> standing) {
        followed.ifPresent(former -> former.removeListener(stood));
        followed = standing;
        followed.ifPresent(now -> now.addListener(stood));
        sayAll();
    }

    private Optional<Standing> standing() {
        return followed.map(ObservableValue::getValue);
    }

    private void sayAll() {
        sayFile(workspace.study());
        sayParts(cutting.split());
        sayKept(workspace.projectProperty().get());
        sayRunning();
    }

    private void sayKept(Optional<ProjectShown> project) {
        kept.set(
                project.filter(_ -> standing().isEmpty())
                        .map(shown -> said(shown.keeping()))
                        .orElse(""));
    }

    static String said(ProjectShown.Keeping keeping) {
        return switch (keeping) {
            case KEPT -> Words.of("status.kept");
            case READ_ONLY -> Words.of("status.read-only");
            case FAILED -> Words.of("status.not-kept");
        };
    }

    private void sayFile(Optional<Study> study) {
        if (standing().isPresent()) {
            file.set(standing().get().file());
            seed.set(standing().get().seed());
            return;
        }
        file.set(
                study.map(Study::dataset)
                        .map(
                                data ->
                                        Words.of(
                                                "status.file",
                                                data.name(),
                                                Numbers.whole(data.rows()),
                                                Numbers.whole(data.table().columns().size())))
                        .orElse(Words.of("status.no-file")));
        seed.set(
                study.map(s -> Words.of("status.seed", String.valueOf(s.seed())))
                        .orElse(Words.of("status.samples")));
    }

    private void sayParts(Optional<Split> cut) {
        Optional<Split> split = cut.filter(_ -> standing().isEmpty());
        parts.set(
                split.map(
                                s ->
                                        Words.of(
                                                "status.parts",
                                                Numbers.whole(s.trainingRows().length),
                                                Numbers.whole(s.validationRows().length)))
                        .orElse(""));
        int opened = workspace.openingsProperty().get();
        test.set(
                split.map(s -> Numbers.whole(s.testRows().length))
                        .map(
                                rows ->
                                        opened == 0
                                                ? Words.of("status.test-sealed", rows)
                                                : opened == 1
                                                        ? Words.of("status.test-opened-once", rows)
                                                        : Words.of(
                                                                "status.test-opened", rows, opened))
                        .orElse(""));
    }

    /// A run under way goes before a job, the newest before the others.
    private void sayRunning() {
        if (standing().isPresent()) {
            running.set(standing().get().running());
            return;
        }
        Optional<RunRow> run = newest(RunRow.State.RUNNING);
        if (run.isPresent()) {
            running.set(said(name(run.get()), run.get().progress()));
            return;
        }
        Optional<RunRow> paused = newest(RunRow.State.PAUSED);
        if (paused.isPresent()) {
            running.set(Words.of("status.paused", name(paused.get())));
            return;
        }
        if (jobs.running().isEmpty()) {
            running.set(Words.of("status.nothing"));
            return;
        }
        BackgroundJob<?> job = jobs.running().getLast();
        job.stateProperty().removeListener(doing);
        job.stateProperty().addListener(doing);
        String how =
                job.state() instanceof Job.Running<?> now && now.share() >= 0
                        ? Numbers.decimals(now.share() * 100, 0) + " %"
                        : "";
        running.set(said(job.title(), how));
    }

    private Optional<RunRow> newest(RunRow.State state) {
        return workspace.runs().stream().filter(run -> run.state() == state).findFirst();
    }

    private static String name(RunRow run) {
        return "#" + run.number() + " " + run.name();
    }

    private static String said(String what, String progress) {
        return progress.isEmpty()
                ? Words.of("status.running", what)
                : Words.of("status.running.step", what, progress);
    }
}
