package org.fundi.app.evaluate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.OpeningsKept;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.TestScores;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Split;
import org.fundi.engine.seal.Opening;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.seal.Seen;
import org.fundi.engine.setting.Refusal;

/// The seal on the test rows: who has looked at them before, and one deliberate act to look.
public final class SealViewModel {
    private final Workspace workspace;
    private final Jobs jobs;
    private final SealBook book;
    private final OpeningsKept kept;
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> asking = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Integer, Opened> byRun = new HashMap<>();
    private List<Seen.Past> past = List.of();
    private List<OpeningsKept.Kept> before = List.of();
    private Optional<Candidate> looked = Optional.empty();

    /// What the test rows said of one run.
    ///
    /// @param rows how many were looked at
    /// @param of the run's own scores on validation rows, by which it is known again
    /// @param validation scores at the same threshold
    record Opened(
            Instant at,
            int rows,
            Map<String, Scored> of,
            Map<String, Scored> test,
            Map<String, Scored> validation,
            double threshold) {}

    /// Of a window that keeps nothing but the person's book.
    public SealViewModel(Workspace workspace, Jobs jobs, Cutting cutting, SealBook book) {
        this(workspace, jobs, cutting, book, OpeningsKept.NONE);
    }

    /// @param kept where openings are kept beside the book
    public SealViewModel(
            Workspace workspace, Jobs jobs, Cutting cutting, SealBook book, OpeningsKept kept) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.book = book;
        this.kept = kept;
        cutting.splitProperty().addListener((_, _, now) -> now.ifPresent(this::recall));
        cutting.split().ifPresent(this::recall);
    }

    /// What the book knows of the rows that are sealed now.
    ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Whether nobody is known to have looked at any of these rows.
    boolean isUntouched() {
        return seen.get().map(Seen::untouched).orElse(true);
    }

    /// Every opening of these data or of some of these rows, the earliest first.
    List<Seen.Past> past() {
        return past;
    }

    /// Whether the person has asked to open and not yet confirmed.
    ReadOnlyObjectProperty<Boolean> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// What the test rows said of the run that is looked at, once they were opened for it.
    ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    void look(Optional<Candidate> judged) {
        looked = judged;
        asking.set(false);
        opened.set(
                judged.flatMap(
                        now ->
                                Optional.ofNullable(byRun.get(now.row().number()))
                                        .filter(was -> was.of().equals(now.run().scores()))
                                        .or(() -> earlier(now))));
    }

    /// Opened for this run in a window of before, which kept the scores at the usual threshold.
    private Optional<Opened> earlier(Candidate run) {
        double usual = Judging.usual(run.task(), Catalogue.METRICS).threshold();
        Map<String, Scored> scores = run.run().scores();
        return before.reversed().stream()
                .filter(opening -> opening.run() == run.row().number())
                .findFirst()
                .map(it -> new Opened(it.at(), it.rows(), scores, it.test(), scores, usual));
    }

    /// The first click: explains, or says why it can't be: what can't be written down in the
    /// project stays sealed, for whoever gets the project would be told that nobody looked.
    void ask() {
        if (looked.isEmpty()) return;
        if (kept.of(looked.get().basis().study()).isWritten()) asking.set(true);
        else
            workspace.refuse(
                    new Refusal(
                            "the test rows stay sealed: this window does not write to the project, so it could not keep that they were opened",
                            "open them in the window that writes to it; or save the project under another name, and open them there"));
    }

    void keepSealed() {
        asking.set(false);
    }

    /// The second click: written down first, then looked at.
    ///
    /// @param threshold the one chosen on the validation rows
    /// @param validation scores there
    void confirm(double threshold, Map<String, Scored> validation) {
        if (looked.isEmpty() || !asking.get()) return;
        asking.set(false);
        Candidate judged = looked.get();
        Split split = judged.basis().prepared().split();
        String fingerprint = judged.basis().study().dataset().fingerprint();
        String name = judged.row().title() + " #" + judged.row().number();
        Map<String, Scored> beside = Map.copyOf(validation);
        OpeningsKept.Page page = kept.of(judged.basis().study());
        jobs.begin(
                Words.of("evaluate.seal.opening"),
                _ -> {
                    int seenBefore = Math.max(split.seen(book).seen(), page.seen(split));
                    Opening opening = split.open(book, fingerprint, name);
                    Judging usual = Judging.usual(judged.task(), Catalogue.METRICS);
                    Judging chosen =
                            new Judging(usual.metrics(), List.of(), threshold, usual.resamples());
                    Map<String, Scored> test = scores(judged, usual, opening);
                    page.keep(judged.row().number(), opening, seenBefore, test);
                    if (threshold != usual.threshold()) test = scores(judged, chosen, opening);
                    Map<String, Scored> own = judged.run().scores();
                    return new Opened(opening.at(), opening.rows(), own, test, beside, threshold);
                },
                end -> ended(judged, split, end));
    }

    private static Map<String, Scored> scores(Candidate judged, Judging judging, Opening opening) {
        return TestScores.of(judged.run(), judged.basis().prepared(), judging, opening).test();
    }

    private void ended(Candidate judged, Split split, Job<Opened> end) {
        switch (end) {
            case Job.Done<Opened> done -> {
                byRun.put(judged.row().number(), done.result());
                if (looked.filter(judged::equals).isPresent())
                    opened.set(Optional.of(done.result()));
            }
            case Job.Failed<Opened> failed when failed.cause() instanceof Refusal refusal ->
                    workspace.refuse(refusal);
            case Job.Failed<Opened> failed ->
                    workspace.say(Notice.of(failed.cause(), Mishaps.details(failed.cause())));
            case Job.Idle<Opened> _, Job.Running<Opened> _, Job.Stopped<Opened> _ -> {}
        }
        recall(split);
    }

    /// @param openings of these data in the person's book
    private record Recalled(
            Seen seen,
            String fingerprint,
            List<Seen.Past> openings,
            List<OpeningsKept.Kept> inProject) {

        /// These and what only the project knows of.
        List<Seen.Past> withProjects(List<Seen.Past> known) {
            List<Seen.Past> all = new ArrayList<>(known);
            for (OpeningsKept.Kept it : inProject) {
                if (known.stream().anyMatch(past -> past.at().equals(it.at()))) continue;
                all.add(new Seen.Past(it.at(), it.name(), fingerprint, it.rows(), it.rows()));
            }
            return all;
        }
    }

    private void recall(Split split) {
        Optional<Study> study = workspace.study();
        if (study.isEmpty()) return;
        String fingerprint = study.get().dataset().fingerprint();
        OpeningsKept.Page page = kept.of(study.get());
        jobs.begin(
                Words.of("evaluate.seal.reading"),
                _ -> {
                    Seen own = split.seen(book);
                    int most = Math.max(own.seen(), page.seen(split));
                    return new Recalled(
                            new Seen(own.rows(), most, own.openings()),
                            fingerprint,
                            book.openings(fingerprint),
                            page.all());
                },
                end -> {
                    boolean still =
                            workspace
                                    .study()
                                    .filter(s -> s.dataset().fingerprint().equals(fingerprint))
                                    .isPresent();
                    if (still && end instanceof Job.Done<Recalled> done) show(done.result());
                    if (end instanceof Job.Failed<Recalled> failed)
                        workspace.say(Notice.of(failed.cause(), Mishaps.details(failed.cause())));
                });
    }

    private void show(Recalled recalled) {
        before = recalled.inProject();
        List<Seen.Past> ofTheseRows = recalled.withProjects(recalled.seen().openings());
        past = recalled.seen().openingsAnd(recalled.withProjects(recalled.openings()));
        workspace.openingsProperty().set(recalled.seen().untouched() ? 0 : ofTheseRows.size());
        seen.set(Optional.of(recalled.seen()));
        if (opened.get().isEmpty()) opened.set(looked.flatMap(this::earlier));
    }
}
