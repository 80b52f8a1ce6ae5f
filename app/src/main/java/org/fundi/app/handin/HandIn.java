package org.fundi.app.handin;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Work;
import org.fundi.app.project.OpenProject;
import org.fundi.app.report.ReportFile;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.OpenFile;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.ProjectShown;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.setting.Refusal;

/// Makes what is handed in of the run that is looked at, where the person says, and says where it
/// is. Used on the screen's thread only.
public final class HandIn {
    private static final String PAGE = ".html";

    private final Jobs jobs;
    private final Workspace workspace;
    private final OpenProject project;
    private final Opener opener;
    private final SealBook book;
    private final WhereTo whereTo;

    /// @param book where openings of test rows are recorded on this computer
    public HandIn(
            Jobs jobs,
            Workspace workspace,
            OpenProject project,
            Opener opener,
            SealBook book,
            WhereTo whereTo) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.project = project;
        this.opener = opener;
        this.book = book;
        this.whereTo = whereTo;
    }

    /// Whether there is anything to be handed in.
    public ObservableBooleanValue possibleProperty() {
        return Bindings.isNotEmpty(workspace.runs());
    }

    /// Asks where to, and makes the report there: one page, the same as `fundi report` makes.
    public void report() {
        Optional<RunRow> run = finished();
        if (run.isEmpty()) return;
        int number = run.get().number();
        String proposed = "" + ReportFile.beside(Path.of(name() + Opener.PROJECT), number);
        Optional<Path> chosen = whereTo.page().apply(proposed);
        if (chosen.isEmpty()) return;
        Path page = ended(chosen.get().toAbsolutePath());
        Optional<OpenFile> open = opener.openFileProperty().get();
        begin(
                Words.of("handin.report.making"),
                project.reading(
                        file -> {
                            RunTaken.from(file, number, open).report(page);
                            return page;
                        }),
                made -> workspace.say(reported(run.get(), made)));
    }

    private Notice reported(RunRow run, Path page) {
        Notice done =
                Notice.done(
                        Words.of(
                                "handin.report.done",
                                Numbers.whole(run.number()),
                                run.title(),
                                String.valueOf(page.getFileName()),
                                String.valueOf(page.getParent())));
        return whereTo.show()
                .map(
                        show ->
                                done.withRemedy(
                                        Words.of("handin.report.show"), () -> show(show, page)))
                .orElse(done);
    }

    private void show(Consumer<Path> show, Path page) {
        try {
            show.accept(page);
        } catch (Refusal refusal) {
            workspace.refuse(refusal);
        }
    }

    /// Asks where to, and makes a folder there with the run's rows, what was said of them, and a
    /// script that repeats it: the same as `fundi export` makes.
    public void export() {
        Optional<RunRow> run = finished();
        if (run.isEmpty()) return;
        Optional<Path> within = whereTo.folder().get();
        if (within.isEmpty()) return;
        int number = run.get().number();
        Path folder = within.get().toAbsolutePath().resolve("%s-run-%d".formatted(name(), number));
        Optional<OpenFile> open = opener.openFileProperty().get();
        begin(
                Words.of("handin.export.making"),
                project.reading(file -> RunTaken.from(file, number, open).export(folder, book)),
                files -> workspace.say(exported(run.get(), folder, files)));
    }

    private static Notice exported(RunRow run, Path folder, List<String> files) {
        return Notice.done(
                Words.of(
                        "handin.export.done",
                        Numbers.whole(run.number()),
                        run.title(),
                        folder,
                        String.join(", ", files)));
    }

    /// The run that is looked at, where it has a model that can be judged; else the person is told
    /// what is missing.
    private Optional<RunRow> finished() {
        Optional<RunRow> run = workspace.selectedRunProperty().get();
        Optional<RunRow> finished = run.filter(RunRow::isJudgeable);
        if (finished.isEmpty()) {
            String what =
                    run.map(it -> Words.of("handin.not-done", Numbers.whole(it.number())))
                            .orElse(Words.of("handin.no-run"));
            workspace.refuse(new Refusal(what, Words.of("handin.no-run.remedy")));
        }
        return finished;
    }

    private String name() {
        return workspace.projectProperty().get().map(ProjectShown::name).orElse("fundi");
    }

    private static Path ended(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        boolean has = name.toLowerCase(Locale.ROOT).endsWith(PAGE);
        return has ? chosen : chosen.resolveSibling(name + PAGE);
    }

    private <R> void begin(String title, Supplier<R> making, Consumer<R> made) {
        Work<R> work =
                progress -> {
                    if (progress.stopAsked()) throw new CancelledException();
                    return making.get();
                };
        jobs.begin(title, work, end -> ended(end, made));
    }

    private <R> void ended(Job<R> end, Consumer<R> made) {
        switch (end) {
            case Job.Done<R>(R result) -> made.accept(result);
            case Job.Failed<R>(Throwable cause) ->
                    workspace.say(Notice.of(cause, Mishaps.details(cause)));
            case Job.Idle<R> _, Job.Running<R> _, Job.Stopped<R> _ -> {}
        }
    }
}
