package org.fundi.app.project;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.MapChangeListener;
import org.fundi.app.job.InOrder;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.FileReader;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.OpenFile;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.OpeningsKept;
import org.fundi.app.workspace.ProjectShown;
import org.fundi.app.workspace.ProjectShown.Keeping;
import org.fundi.app.workspace.RunBook;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.setting.Refusal;

/// The project the window works on: every change of the study and all that happens to runs is
/// written to it as it happens, off the screen's thread. Used on the screen's thread only.
public final class OpenProject implements RunBook, OpeningsKept, AutoCloseable {
    private final Jobs jobs;
    private final Workspace workspace;
    private final Opener opener;
    private final FileReader tables;
    private final ProjectFolder folder;
    private final InOrder writing;
    private final InOrder packing;
    private Session session;
    private Runnable back = () -> {};
    private Consumer<Consumer<Path>> choose = _ -> {};
    private Runnable saveAs = () -> {};
    private boolean bringingBack;
    private Optional<Study> followed = Optional.empty();
    private Optional<Asked> asked = Optional.empty();

    /// @param tables reads the data of projects
    public OpenProject(Jobs jobs, Workspace workspace, Opener opener, FileReader tables) {
        this.jobs = jobs;
        this.tables = tables;
        this.workspace = workspace;
        this.opener = opener;
        this.folder = new ProjectFolder(opener.recent().home().resolve("projects"));
        this.writing = jobs.inOrder();
        this.packing = jobs.inOrder();
        this.session = new Session(writing, packing, _ -> {});
        opener.whenBegun(this::begin);
        opener.whenProject(this::open);
        workspace.studyProperty().addListener((_, _, now) -> now.ifPresent(this::follow));
        workspace.selectedRunProperty().addListener((_, former, now) -> look(former, now));
        workspace.notes().addListener(this::note);
        workspace.memory().whenKept(this::remember);
    }

    /// A table that was opened begins a project of its own, in Fundi's folder.
    private void begin(OpenFile file, Study study) {
        Session fresh = next();
        Dataset data = study.dataset();
        fresh.begin(
                () -> folder.make(data.name()),
                made -> jobs.onScreen(() -> show(fresh, made, file.file())));
        fresh.write(made -> made.data().mention(data.name(), data.fingerprint(), data.bytes()));
        fresh.pack(made -> made.data().keep(file.file(), data));
    }

    /// Opens a project. What was open before is left as it is kept.
    public void open(Path file) {
        open(file, Optional.empty());
    }

    /// @param data where they are, for a project that does not hold them
    public void open(Path file, Optional<Path> data) {
        boolean mine =
                workspace
                        .projectProperty()
                        .get()
                        .filter(it -> it.keeping() == Keeping.KEPT)
                        .filter(it -> it.file().equals(file.toAbsolutePath().normalize()))
                        .isPresent();
        if (mine) {
            opener.goBack();
            return;
        }
        ProjectReader reader = new ProjectReader(tables, this::answers);
        opener.instead(
                String.valueOf(file.getFileName()),
                progress -> reader.read(file, data, progress),
                this::begin,
                cause -> refuse(file, cause));
    }

    /// Where only the data are missing, they can be chosen.
    private void refuse(Path file, Throwable cause) {
        Notice notice = Notice.of(cause, Mishaps.details(cause));
        workspace.say(
                cause instanceof MissingData
                        ? notice.withRemedy(
                                Words.of("project.choose-data"),
                                () -> choose.accept(at -> open(file, Optional.of(at))))
                        : notice);
    }

    /// @param file has the person choose the data that are missing
    /// @param copy has the person name a copy to go on in
    public void whenAsking(Consumer<Consumer<Path>> file, Runnable copy) {
        choose = file;
        saveAs = copy;
    }

    /// What the person asks for who is used to saving.
    public void save() {
        Optional<ProjectShown> shown = workspace.projectProperty().get();
        if (shown.isEmpty()) {
            workspace.say(
                    new Notice(
                            Words.of("project.nothing-open"),
                            Words.of("project.nothing-open.remedy"),
                            ""));
            return;
        }
        boolean kept = shown.get().keeping() == Keeping.KEPT;
        workspace.say(
                Notice.done(
                        Words.of(
                                kept ? "project.kept-already" : "project.not-kept",
                                shown.get().file())));
    }

    /// A copy under another name, which is worked on from then on; a run under way goes on into it.
    public void saveAs(Path chosen) {
        Session of = session;
        jobs.begin(
                Words.of("job.saving"),
                _ -> of.moveTo(ProjectFolder.ended(chosen)),
                end -> {
                    if (end instanceof Job.Failed<Path>(Throwable cause)) {
                        workspace.say(Notice.of(cause, Mishaps.details(cause)));
                    }
                    if (!(end instanceof Job.Done<Path>(Path now)) || of != session) return;
                    workspace
                            .projectProperty()
                            .set(Optional.of(ProjectShown.of(now, Keeping.KEPT)));
                    remember(now, now);
                    asked.ifPresent(it -> of.write(project -> project.questions().keep(it)));
                    workspace.say(Notice.done(Words.of("project.saved-as", now)));
                });
    }

    /// Whether a study asks what was asked then.
    public boolean answers(Study study, Asked then) {
        return AskedStudy.same(asked(study), then);
    }

    /// Goes on with a project that was opened.
    private void begin(Reopened opened) {
        Session fresh = next();
        fresh.begin(opened.project(), opened.unpacked());
        asked = Optional.of(opened.asked());
        followed = Optional.of(opened.study());
        boolean reads = opened.project().isReadOnly();
        workspace
                .projectProperty()
                .set(
                        Optional.of(
                                ProjectShown.of(
                                        opened.project().file(),
                                        reads ? Keeping.READ_ONLY : Keeping.KEPT)));
        remember(opened.project().file(), opened.project().file());
        bringingBack = true;
        opener.show(
                opened.file(),
                opened.study(),
                () -> {
                    workspace.bringBack(opened.rows(), opened.notes());
                    back.run();
                    opened.lookedAt().ifPresent(workspace::selectRun);
                    workspace.memory().recall(opened.remembered());
                    bringingBack = false;
                });
        if (reads) workspace.say(OnlyRead.of(opened.project().file(), saveAs));
    }

    /// Called when runs of before are in the table.
    void whenBack(Runnable then) {
        Runnable others = back;
        back =
                () -> {
                    others.run();
                    then.run();
                };
    }

    /// Closes what is open; all that was done is kept.
    public void leave() {
        next();
        opener.leave();
    }

    private Session next() {
        session.leave();
        workspace.projectProperty().set(Optional.empty());
        asked = Optional.empty();
        followed = Optional.empty();
        Session[] fresh = new Session[1];
        fresh[0] = new Session(writing, packing, why -> jobs.onScreen(() -> failed(fresh[0], why)));
        session = fresh[0];
        return session;
    }

    private void show(Session made, ProjectFile project, Path table) {
        if (made != session) return;
        workspace.projectProperty().set(Optional.of(ProjectShown.of(project.file(), Keeping.KEPT)));
        remember(project.file(), table);
    }

    private void remember(Path project, Path insteadOf) {
        try {
            opener.recent().remember(project, insteadOf);
        } catch (Refusal refusal) {
            workspace.refuse(refusal);
        }
    }

    /// Work goes on; what is done from now on is not there again.
    private void failed(Session of, RuntimeException why) {
        if (of != session) return;
        Path file = of.project().map(ProjectFile::file).orElse(folder.folder());
        workspace.projectProperty().set(Optional.of(ProjectShown.of(file, Keeping.FAILED)));
        if (why instanceof Refusal refusal) {
            workspace.say(
                    new Notice(
                            Words.of("project.failed", refusal.what()),
                            Words.of("project.failed.remedy", refusal.remedy()),
                            ""));
        } else {
            workspace.say(Notice.of(why, Mishaps.details(why)));
        }
    }

    /// What a study asks, as it is kept; the one followed is worked out once.
    Asked asked(Study study) {
        if (asked.isEmpty() || !followed.equals(Optional.of(study))) {
            return AskedStudy.of(study, reading());
        }
        return asked.get();
    }

    /// What a run on this basis is asked.
    Asked asked(Basis basis) {
        return asked(basis.study()).withRefit(basis.isRefit());
    }

    private ReadingOptions reading() {
        return opener.openFileProperty().get().map(OpenFile::options).orElse(ReadingOptions.USUAL);
    }

    private void follow(Study now) {
        Asked next = AskedStudy.of(now, reading());
        boolean same = asked.equals(Optional.of(next));
        followed = Optional.of(now);
        asked = Optional.of(next);
        if (!same) session.write(project -> project.questions().keep(next));
    }

    private void look(Optional<RunRow> former, Optional<RunRow> now) {
        if (now.isEmpty() || former.map(RunRow::number).equals(now.map(RunRow::number))) return;
        session.write(project -> project.lookedAt().keep(now.get().number()));
    }

    /// What the person writes beside a run; what has just been read from the project stays there.
    private void note(MapChangeListener.Change<? extends Integer, ? extends RunNote> change) {
        if (!change.wasAdded() || bringingBack) return;
        RunNote note = change.getValueAdded();
        session.write(it -> it.runs().label(change.getKey(), note.tags(), note.text()));
    }

    /// What screens want to find again.
    private void remember(String name, String text) {
        if (!bringingBack) session.write(project -> project.remembered().keep(name, text));
    }

    /// The session that is written to, for whoever brings back or keeps beside.
    Session session() {
        return session;
    }

    @Override
    public RunBook.Page begin(RunRow row, Algorithm algorithm, Basis basis) {
        Asked then = asked(basis);
        Optional<Asked> now = asked.filter(today -> !today.equals(then));
        Map<String, String> provenance = row.origin().orElseThrow().provenance();
        long seed = basis.study().seed();
        session.write(
                project -> {
                    int question = project.questions().keep(then);
                    now.ifPresent(project.questions()::keep);
                    project.runs()
                            .begin(row.number(), question, row.name(), algorithm, seed, provenance);
                });
        return session.page(row.number());
    }

    @Override
    public RunBook.Page of(int run) {
        return session.page(run);
    }

    @Override
    public OpeningsKept.Page of(Study study) {
        return new OpeningsPage(session, asked(study), study.dataset());
    }

    /// For work in the background that reads the project as it is now, with all that was done.
    /// The file is not opened again: where it were closed again, this process would lose its hold.
    ///
    /// @return throws [Refusal] where nothing could be kept, and gives up where another project was
    ///     opened meanwhile
    public <R> Supplier<R> reading(Function<ProjectFile, R> work) {
        Session of = session;
        return () -> of.read(work);
    }

    /// For tests: from now on the disk is full.
    public void fillDisk() {
        session.write(ProjectFile::limitToItsSize);
    }

    /// What waits is written, and the project is closed: nothing has to be saved.
    @Override
    public void close() {
        session.leave();
        writing.finish();
    }
}
