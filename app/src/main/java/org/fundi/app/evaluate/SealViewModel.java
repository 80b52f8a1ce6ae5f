package org.fundi.app.evaluate;

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
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> asking = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Integer, Opened> byRun = new HashMap<>();
    private List<Seen.Past> past = List.of();
    private Optional<Candidate> looked = Optional.empty();

    /// What the test rows said of one run.
    ///
    /// @param validation scores at the same threshold
    record Opened(TestScores scores, Map<String, Scored> validation, double threshold) {}

    public SealViewModel(Workspace workspace, Jobs jobs, Cutting cutting, SealBook book) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.book = book;
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
                judged.flatMap(now -> Optional.ofNullable(byRun.get(now.row().number())))
                        .filter(
                                was ->
                                        judged.get()
                                                .run()
                                                .scores()
                                                .equals(was.scores().validation())));
    }

    /// The first click: explains.
    void ask() {
        if (looked.isPresent()) asking.set(true);
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
        jobs.begin(
                Words.of("evaluate.seal.opening"),
                _ -> {
                    Opening opening = split.open(book, fingerprint, name);
                    Judging usual = Judging.usual(judged.task(), Catalogue.METRICS);
                    Judging judging =
                            new Judging(usual.metrics(), List.of(), threshold, usual.resamples());
                    TestScores scores =
                            TestScores.of(
                                    judged.run(), judged.basis().prepared(), judging, opening);
                    return new Opened(scores, beside, threshold);
                },
                end -> ended(judged, split, end));
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

    private record Recalled(Seen seen, List<Seen.Past> openings) {}

    private void recall(Split split) {
        Optional<Study> study = workspace.study();
        if (study.isEmpty()) return;
        String fingerprint = study.get().dataset().fingerprint();
        jobs.begin(
                Words.of("evaluate.seal.reading"),
                _ -> new Recalled(split.seen(book), book.openings(fingerprint)),
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
        past = recalled.seen().openingsAnd(recalled.openings());
        workspace.openingsProperty().set(recalled.seen().openings().size());
        seen.set(Optional.of(recalled.seen()));
    }
}
