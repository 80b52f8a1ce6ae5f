package org.fundi.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.shell.Ground;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.OpenFile;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.ColumnProfile;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Split;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;

/// The cells and what was seen in them, and what can be done about it.
public final class DataViewModel {
    private final Workspace workspace;
    private final Cutting cutting;
    private final Jobs jobs;
    private final Asking asking;
    private final Opener opener;
    private final int threads;
    private final ReadOnlyObjectWrapper<Optional<Looked>> looked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LeakProof>> proof =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<BackgroundJob<LeakProof>>> proving =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Looked> inputs = Optional.empty();
    private @Nullable Object lookedAt;

    public DataViewModel(Ground ground, Asking asking) {
        this.workspace = ground.workspace();
        this.cutting = ground.cutting();
        this.jobs = ground.jobs();
        this.asking = asking;
        this.opener = ground.opener();
        this.threads = ground.workers().threads();
        workspace.studyProperty().addListener((_, _, now) -> follow(now));
        cutting.splitProperty().addListener((_, _, now) -> lookAtTarget(now));
        follow(workspace.study());
    }

    /// Whether a teacher has fixed how the columns are read and used.
    boolean isFixed() {
        return workspace.rules().fixed().contains(LifecycleStep.DATA);
    }

    Workspace workspace() {
        return workspace;
    }

    Opener opener() {
        return opener;
    }

    Optional<Study> study() {
        return workspace.study();
    }

    /// Empty while the cells are being looked at.
    ReadOnlyObjectProperty<Optional<Looked>> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LeakProof>> proofProperty() {
        return proof.getReadOnlyProperty();
    }

    /// The proof being made.
    ReadOnlyObjectProperty<Optional<BackgroundJob<LeakProof>>> provingProperty() {
        return proving.getReadOnlyProperty();
    }

    /// The gravest first.
    List<Finding> findings() {
        return study().flatMap(now -> looked.get().map(seen -> seen.findings(now)))
                .orElse(study().map(now -> now.dataset().findings()).orElse(List.of()));
    }

    /// What stands above each of these columns.
    ColumnCard card(Column column) {
        Study now = study().orElseThrow();
        String name = column.name();
        Optional<Problem> problem = now.problem();
        Optional<Role> role = problem.flatMap(p -> Optional.ofNullable(p.roles().get(name)));
        boolean target = role.filter(Role.TARGET::equals).isPresent();
        Optional<ColumnProfile> profile =
                target
                        ? looked.get().flatMap(Looked::target)
                        : looked.get().flatMap(seen -> find(seen.profile().columns(), name));
        boolean suspect =
                !answered(name)
                        && looked.get().stream()
                                .flatMap(seen -> seen.about().stream())
                                .anyMatch(f -> f.kind().equals("leak") && f.column().equals(name));
        return new ColumnCard(
                column,
                profile,
                role,
                role.isPresent() ? now.proposal().orElseThrow().roleOf(name).reason() : "",
                target
                        ? cutting.split().map(split -> split.trainingRows().length)
                        : Optional.empty(),
                suspect);
    }

    private static Optional<ColumnProfile> find(List<ColumnProfile> all, String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// Whether the person has said that this column is known when predicting.
    boolean answered(String column) {
        return study().map(now -> now.wishes().saysKnown(column)).orElse(false);
    }

    void role(String column, Role role) {
        if (role == Role.TARGET) {
            asking.change(
                    study ->
                            study.wishing(study.wishes().target(column))
                                    .confirming(Guess.TARGET, Guess.TASK));
        } else {
            asking.change(
                    study ->
                            study.wishing(study.wishes().role(column, role))
                                    .confirming(Guess.INPUTS));
        }
    }

    void ignore(String column) {
        String why = Words.of("data.leak.ignored");
        asking.change(
                study ->
                        study.wishing(
                                study.wishes().role(column, Role.IGNORED).because(column, why)));
    }

    void knownInTime(String column) {
        String why = Words.of("data.leak.known");
        asking.change(
                study ->
                        study.wishing(
                                study.wishes().role(column, Role.FEATURE).because(column, why)));
    }

    void type(String column, ColumnType type) {
        read(
                options -> {
                    var types = new java.util.HashMap<>(options.types());
                    types.put(column, type);
                    return options.withTypes(types);
                });
    }

    /// Reads the file again, written as the person says.
    void read(java.util.function.UnaryOperator<ReadingOptions> said) {
        opener.openFileProperty()
                .get()
                .map(OpenFile::options)
                .ifPresent(options -> opener.readAgain(said.apply(options)));
    }

    /// Trains twice, with the column and without it.
    void prove(String column) {
        Study now = study().orElseThrow();
        proof.set(Optional.empty());
        BackgroundJob<LeakProof> job =
                jobs.begin(
                        Words.of("data.proof.job", column),
                        progress -> LeakProof.of(now, column, threads, progress),
                        end -> {
                            proving.set(Optional.empty());
                            switch (end) {
                                case Job.Done<LeakProof> done ->
                                        proof.set(Optional.of(done.result()));
                                case Job.Failed<LeakProof> failed
                                        when failed.cause() instanceof Refusal no ->
                                        workspace.refuse(no);
                                case Job.Failed<LeakProof> failed ->
                                        workspace.say(
                                                org.fundi.app.workspace.Notice.of(
                                                        failed.cause(),
                                                        org.fundi.app.job.Mishaps.details(
                                                                failed.cause())));
                                case Job.Idle<LeakProof> _,
                                        Job.Running<LeakProof> _,
                                        Job.Stopped<LeakProof> _ -> {}
                            }
                        });
        if (job.state().isRunning()) proving.set(Optional.of(job));
    }

    /// The profile as a table; the target's line covers training rows only, and says so.
    List<List<String>> profileTable() {
        if (study().isEmpty() || looked.get().isEmpty()) return List.of();
        List<ColumnCard> cards = new ArrayList<>();
        for (Column column : study().get().dataset().table().columns()) cards.add(card(column));
        return ProfileTable.of(cards);
    }

    private void follow(Optional<Study> study) {
        Object cells =
                study.map(s -> List.of(s.dataset(), s.problem().map(Problem::target))).orElse(null);
        if (java.util.Objects.equals(cells, lookedAt)) {
            if (study.isPresent()) looked.set(looked.get());
            return;
        }
        lookedAt = cells;
        inputs = Optional.empty();
        looked.set(Optional.empty());
        proof.set(Optional.empty());
        proving.get().ifPresent(BackgroundJob::stop);
        if (study.isEmpty()) return;
        Study now = study.get();
        jobs.begin(
                Words.of("data.looking"),
                _ -> Looked.at(now),
                end -> {
                    if (!(end instanceof Job.Done<Looked> done) || cells != lookedAt) return;
                    inputs = Optional.of(done.result());
                    looked.set(inputs);
                    lookAtTarget(cutting.split());
                });
    }

    private void lookAtTarget(Optional<Split> split) {
        Optional<Study> study = workspace.study();
        if (split.isEmpty() || study.isEmpty() || inputs.isEmpty()) return;
        if (study.get().problem().isEmpty()) return;
        Looked before = inputs.get();
        Study now = study.get();
        jobs.begin(
                Words.of("data.looking.target"),
                _ -> before.with(now, split.get()),
                end -> {
                    boolean latest = inputs.filter(before::equals).isPresent();
                    if (latest && end instanceof Job.Done<Looked> done) {
                        looked.set(Optional.of(done.result()));
                    }
                });
    }
}
