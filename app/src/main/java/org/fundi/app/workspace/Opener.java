package org.fundi.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Work;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Words;
import org.fundi.engine.capsule.Capsule;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Reading;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.lab.LabFile;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;

/// Opens a file in the background and begins a study with it. One at a time: opening another stops
/// the one before.
public final class Opener {
    /// How the names of projects end.
    public static final String PROJECT = ".fundi";

    /// What names of tables end in.
    public static final List<String> TABLES = List.of(".csv", ".tsv", ".txt", ".xlsx");

    /// What names of all that can be opened end in.
    public static final List<String> ALL =
            Stream.concat(TABLES.stream(), Stream.of(PROJECT, Capsule.ENDING, LabFile.ENDING))
                    .toList();

    private final Jobs jobs;
    private final Workspace workspace;
    private final FileReader reader;
    private final Proposer proposer;
    private final Recent recent;
    private final ReadOnlyObjectWrapper<Optional<BackgroundJob<?>>> under =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OpenFile>> openFile =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RefusedFile>> refused =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> passing = Optional.empty();
    private Runnable opened = () -> {};
    private BiConsumer<OpenFile, Study> begun = (_, _) -> {};
    private @Nullable Consumer<Path> projects;
    private @Nullable Consumer<Path> shared;
    private @Nullable Consumer<Path> labs;
    private @Nullable Runnable whenRefused;

    /// A file that was read, and the study begun with it.
    ///
    /// @param unasked why nothing could be proposed; the data are open all the same
    private record Begun(OpenFile file, Study study, Optional<Refusal> unasked) {}

    public Opener(
            Jobs jobs, Workspace workspace, FileReader reader, Proposer proposer, Recent recent) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.reader = reader;
        this.proposer = proposer;
        this.recent = recent;
    }

    /// Makes a first study of a file just read: what is proposed, marked as guessed. In the
    /// background.
    @FunctionalInterface
    public interface Proposer {
        Study propose(Dataset dataset);
    }

    public Recent recent() {
        return recent;
    }

    /// The file being opened now.
    public ReadOnlyObjectProperty<Optional<BackgroundJob<?>>> underWayProperty() {
        return under.getReadOnlyProperty();
    }

    /// Called when a study has begun, to go where it can be seen.
    public void whenOpened(Runnable then) {
        opened = then;
    }

    /// Called with a file just opened, before it is shown: for whoever keeps what is done with it.
    public void whenBegun(BiConsumer<OpenFile, Study> then) {
        begun = then;
    }

    /// Opens something else than a table, in place of what is being opened. Where it can't be
    /// opened, what was open before stays open.
    ///
    /// @param called what people call it
    /// @param failed told why it could not be opened
    public <R> void instead(
            String called, Work<R> work, Consumer<R> then, Consumer<Throwable> failed) {
        under.get().ifPresent(BackgroundJob::stop);
        workspace.goOn();
        BackgroundJob<R> job =
                jobs.begin(
                        Words.of("welcome.opening", Brief.name(called)),
                        work,
                        end -> {
                            under.set(Optional.empty());
                            if (end instanceof Job.Done<R>(R result)) {
                                workspace.begin();
                                refused.set(Optional.empty());
                                then.accept(result);
                            }
                            if (end instanceof Job.Failed<R>(Throwable cause)) failed.accept(cause);
                        });
        if (job.state().isRunning()) under.set(Optional.of(job));
    }

    /// Goes where what is open can be seen.
    public void goBack() {
        opened.run();
    }

    /// Shows what was opened elsewhere.
    ///
    /// @param beside what belongs to it, shown with it
    public void show(OpenFile file, Study study, Runnable beside) {
        openFile.set(Optional.of(file));
        workspace.open(study);
        beside.run();
        opened.run();
    }

    /// Nothing is open any longer, and nothing is being opened.
    public void leave() {
        under.get().ifPresent(BackgroundJob::stop);
        workspace.begin();
        refused.set(Optional.empty());
        openFile.set(Optional.empty());
        workspace.leave();
    }

    /// Called when a file could not be read, to go where that can be seen; without it the person is
    /// told by a card above the screen.
    public void whenRefused(Runnable then) {
        whenRefused = then;
    }

    /// The file that is worked with; empty until one is open.
    public ReadOnlyObjectProperty<Optional<OpenFile>> openFileProperty() {
        return openFile.getReadOnlyProperty();
    }

    /// The last file, where it could not be read; what was open before stays open.
    public ReadOnlyObjectProperty<Optional<RefusedFile>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Back to what is open.
    public void forgetRefused() {
        refused.set(Optional.empty());
    }

    /// A table, a project, a run that was shared, or a lab that was handed out.
    public void open(Path file) {
        Consumer<Path> asProject = projects;
        Consumer<Path> asRun = shared;
        Consumer<Path> asLab = labs;
        String name = name(file).toLowerCase(Locale.ROOT);
        if (asProject != null && name.endsWith(PROJECT)) asProject.accept(file);
        else if (asRun != null && name.endsWith(Capsule.ENDING)) asRun.accept(file);
        else if (asLab != null && name.endsWith(LabFile.ENDING)) asLab.accept(file);
        else open(file, ReadingOptions.USUAL);
    }

    /// Who opens runs that were shared; what is open stays open meanwhile.
    public void whenShared(Consumer<Path> open) {
        shared = open;
    }

    /// Who opens labs that were handed out as files; what is open stays open meanwhile.
    public void whenLab(Consumer<Path> open) {
        labs = open;
    }

    /// Who opens projects; without, a project is read as a table and refused.
    public void whenProject(Consumer<Path> open) {
        projects = open;
    }

    /// Opens it as the person says it is written.
    public void open(Path file, ReadingOptions options) {
        open(file, name(file), options, proposer, this::begin);
    }

    /// Opens it to ask something already known of it.
    ///
    /// @param called what people call it
    public void open(Path file, String called, Proposer known) {
        open(file, called, ReadingOptions.USUAL, known, this::begin);
    }

    /// Opens what is kept for now only, such as cells that were pasted: it is not listed among the
    /// recent files.
    public void openPassing(Path file) {
        passing = Optional.of(file);
        open(file);
    }

    /// Reads the open file again as the person says it is written, and asks the same of it where
    /// that still fits. Undo brings the former reading back; runs stay, on what they were made on.
    public void readAgain(ReadingOptions options) {
        Proposer same = workspace.study().<Proposer>map(study -> study::on).orElse(proposer);
        openFile.get()
                .ifPresent(
                        now ->
                                open(
                                        now.file(),
                                        name(now.file()),
                                        options,
                                        same,
                                        begun -> goOn(now, begun)));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return String.valueOf(name == null ? file : name);
    }

    private void open(
            Path file,
            String called,
            ReadingOptions options,
            Proposer asked,
            Consumer<Begun> then) {
        under.get().ifPresent(BackgroundJob::stop);
        workspace.goOn();
        String title = Words.of("welcome.opening", Brief.name(called));
        BackgroundJob<Begun> job =
                jobs.begin(
                        title,
                        progress -> {
                            Reading reading = reader.read(file, options, progress);
                            progress.at(0, 0, Words.of("job.proposing"));
                            return begun(new OpenFile(file, options, reading), asked);
                        },
                        end -> ended(file, options, end, then));
        if (job.state().isRunning()) under.set(Optional.of(job));
    }

    private static Begun begun(OpenFile file, Proposer asked) {
        Dataset dataset = file.reading().dataset();
        try {
            return new Begun(file, asked.propose(dataset), Optional.empty());
        } catch (Refusal nothing) {
            return new Begun(file, Study.of(dataset), Optional.of(nothing));
        }
    }

    private void ended(Path file, ReadingOptions options, Job<Begun> end, Consumer<Begun> then) {
        under.set(Optional.empty());
        switch (end) {
            case Job.Done<Begun> done -> show(done.result(), then);
            case Job.Failed<Begun> failed -> refuse(file, options, failed.cause());
            case Job.Idle<Begun> _, Job.Running<Begun> _, Job.Stopped<Begun> _ -> {}
        }
    }

    private void show(Begun begun, Consumer<Begun> then) {
        workspace.begin();
        refused.set(Optional.empty());
        then.accept(begun);
        begun.unasked().ifPresent(workspace::refuse);
    }

    private void begin(Begun file) {
        Optional<Refusal> forgotten = remember(file.file().file());
        begun.accept(file.file(), file.study());
        show(file.file(), file.study(), () -> {});
        forgotten.ifPresent(workspace::refuse); // where the person has come to
    }

    /// With the same file read otherwise; where it has become another meanwhile, with that afresh.
    private void goOn(OpenFile former, Begun begun) {
        String was = former.reading().dataset().fingerprint();
        if (!was.equals(begun.study().dataset().fingerprint())) {
            begin(begun);
            return;
        }
        Optional<OpenFile> back = Optional.of(former);
        Optional<OpenFile> forth = Optional.of(begun.file());
        workspace.changeData(
                begun.study(), Change.of(() -> openFile.set(back), () -> openFile.set(forth)));
    }

    /// Why it can't be listed among the recent files, if it can't.
    private Optional<Refusal> remember(Path file) {
        if (passing.equals(Optional.of(file))) return Optional.empty();
        try {
            recent.remember(file);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private void refuse(Path file, ReadingOptions options, Throwable cause) {
        Runnable show = whenRefused;
        if (cause instanceof Refusal refusal && show != null) {
            refused.set(Optional.of(new RefusedFile(file, options, refusal)));
            show.run();
        } else {
            workspace.say(Notice.of(cause, Mishaps.details(cause)));
        }
    }
}
