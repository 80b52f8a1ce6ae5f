package org.fundi.app.share;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Work;
import org.fundi.app.project.OpenProject;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.OpenFile;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.ProjectShown;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.capsule.Capsule;

/// Shares the run looked at, and repeats runs that others shared: both train it once more, in the
/// background, on a card with Stop. One at a time: the next stops the one before. Used on the
/// screen's thread only.
public final class SharedRuns {
    private final Jobs jobs;
    private final Workspace workspace;
    private final OpenProject project;
    private final Opener opener;
    private final AskedFiles asked;
    private Optional<BackgroundJob<?>> under = Optional.empty();
    private BiConsumer<Path, Repeated> beside = (_, _) -> {};

    /// From now on opens what others shared, too.
    public SharedRuns(
            Jobs jobs, Workspace workspace, OpenProject project, Opener opener, AskedFiles asked) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.project = project;
        this.opener = opener;
        this.asked = asked;
        opener.whenShared(this::open);
    }

    /// @param then shows what was repeated, beside what is said of it
    void whenRepeated(BiConsumer<Path, Repeated> then) {
        beside = then;
    }

    /// Whether there is anything to be shared.
    public ObservableBooleanValue possibleProperty() {
        return Bindings.isNotEmpty(workspace.runs());
    }

    /// Asks where to, and writes the run looked at there.
    ///
    /// @param withData whether the data are put in: whoever gets the file gets them, too
    public void share(boolean withData) {
        Optional<RunRow> row = ended();
        if (row.isEmpty()) return;
        int number = row.get().number();
        Optional<Path> chosen = asked.place().apply(name() + "-" + number + Capsule.ENDING);
        if (chosen.isEmpty()) return;
        Path file = ended(chosen.get().toAbsolutePath());
        Optional<OpenFile> open = opener.openFileProperty().get();
        Supplier<ToShare> taken =
                project.reading(kept -> ToShare.from(kept, number, open, withData));
        begin(
                Words.of("share.job", Numbers.whole(number)),
                progress -> taken.get().into(file, progress),
                _ -> workspace.say(shared(row.get(), file, withData)),
                cause -> workspace.say(Notice.of(cause, Mishaps.details(cause))));
    }

    private static Notice shared(RunRow row, Path file, boolean withData) {
        return Notice.done(
                Words.of(
                        withData ? "share.done.data" : "share.done",
                        Numbers.whole(row.number()),
                        row.title(),
                        String.valueOf(file.getFileName()),
                        String.valueOf(file.getParent())));
    }

    /// Trains a run that was shared once more, and says whether the same comes out.
    public void open(Path file) {
        open(file, Optional.empty());
    }

    /// @param data where they are, for a run that was shared without them
    private void open(Path file, Optional<Path> data) {
        workspace.goOn();
        Optional<OpenFile> table = opener.openFileProperty().get();
        begin(
                Words.of("share.repeating", String.valueOf(file.getFileName())),
                progress -> Repeated.of(file, data, table, progress),
                repeated -> {
                    workspace.say(repeated.said());
                    beside.accept(file, repeated);
                },
                cause -> refuse(file, cause));
    }

    /// Where only the data are missing, they can be chosen.
    private void refuse(Path file, Throwable cause) {
        Notice notice = Notice.of(cause, Mishaps.details(cause));
        boolean data = cause instanceof DataWanted;
        workspace.say(
                data
                        ? notice.withRemedy(
                                Words.of("project.choose-data"),
                                () -> asked.data().accept(at -> open(file, Optional.of(at))))
                        : notice);
    }

    /// The run looked at, where it has an end to repeat; else the person is told what is missing.
    private Optional<RunRow> ended() {
        Optional<RunRow> run = workspace.selectedRunProperty().get();
        Optional<RunRow> ended =
                run.filter(
                        row ->
                                switch (row.state()) {
                                    case DONE, STOPPED, DIVERGED -> true;
                                    case WAITING,
                                            RUNNING,
                                            PAUSED,
                                            CANCELLED,
                                            REFUSED,
                                            INTERRUPTED,
                                            ELSEWHERE ->
                                            false;
                                });
        if (ended.isEmpty()) {
            workspace.say(
                    Notice.refused(
                            run.map(it -> Words.of("share.no-end", Numbers.whole(it.number())))
                                    .orElse(Words.of("handin.no-run")),
                            Words.of("share.no-end.remedy")));
        }
        return ended;
    }

    private String name() {
        return workspace.projectProperty().get().map(ProjectShown::name).orElse("fundi");
    }

    private static Path ended(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        boolean has = name.toLowerCase(Locale.ROOT).endsWith(Capsule.ENDING);
        return has ? chosen : chosen.resolveSibling(name + Capsule.ENDING);
    }

    private <R> void begin(
            String title, Work<R> work, Consumer<R> done, Consumer<Throwable> failed) {
        under.ifPresent(BackgroundJob::stop);
        BackgroundJob<R> job =
                jobs.begin(
                        title,
                        work,
                        end -> {
                            workspace.notices().removeIf(Notice::isOver);
                            if (end instanceof Job.Done<R>(R made)) done.accept(made);
                            if (end instanceof Job.Failed<R>(Throwable why)) failed.accept(why);
                        });
        under = Optional.of(job);
        if (job.state().isRunning()) workspace.say(Notice.underWay(job));
    }
}
