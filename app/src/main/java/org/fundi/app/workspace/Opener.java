package org.fundi.app.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;

/// Opens a file in the background and begins a study with it. One at a time: opening another stops
/// the one before.
public final class Opener {
    private final Jobs jobs;
    private final Workspace workspace;
    private final FileReader reader;
    private final Proposer proposer;
    private final Recent recent;
    private final ReadOnlyObjectWrapper<Optional<BackgroundJob<Study>>> under =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Runnable opened;
    private @Nullable BiConsumer<Path, Refusal> whenRefused;

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
    public ReadOnlyObjectProperty<Optional<BackgroundJob<Study>>> underWayProperty() {
        return under.getReadOnlyProperty();
    }

    /// Called when a study has begun, to go where it can be seen.
    public void whenOpened(Runnable then) {
        opened = then;
    }

    /// Another way to show a file that can't be read than a card above the screen.
    public void onRefusal(BiConsumer<Path, Refusal> show) {
        whenRefused = show;
    }

    public void open(Path file) {
        open(file, reader);
    }

    /// Opens it with a reader that reads otherwise, such as with the person's own choices.
    public void open(Path file, FileReader otherwise) {
        open(file, otherwise, proposer);
    }

    /// Opens it to ask something already known of it.
    public void open(Path file, Proposer known) {
        open(file, reader, known);
    }

    private void open(Path file, FileReader otherwise, Proposer asked) {
        under.get().ifPresent(BackgroundJob::stop);
        Path name = file.getFileName();
        String title = Words.of("welcome.opening", name == null ? file : name);
        BackgroundJob<Study> job =
                jobs.begin(
                        title,
                        progress -> asked.propose(otherwise.read(file, progress)),
                        end -> ended(file, end));
        if (job.state().isRunning()) under.set(Optional.of(job));
    }

    private void ended(Path file, Job<Study> end) {
        under.set(Optional.empty());
        switch (end) {
            case Job.Done<Study> done -> begin(file, done.result());
            case Job.Failed<Study> failed -> refuse(file, failed.cause());
            case Job.Idle<Study> _, Job.Running<Study> _, Job.Stopped<Study> _ -> {}
        }
    }

    private void begin(Path file, Study study) {
        workspace.notices().clear();
        workspace.open(study);
        try {
            recent.remember(file);
        } catch (Refusal refusal) {
            workspace.refuse(refusal);
        }
        Runnable then = opened;
        if (then != null) then.run();
    }

    private void refuse(Path file, Throwable cause) {
        BiConsumer<Path, Refusal> show = whenRefused;
        if (cause instanceof Refusal refusal && show != null) show.accept(file, refusal);
        else workspace.say(Notice.of(cause, Mishaps.details(cause)));
    }
}
