package org.fundi.app.train;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunBook;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.film.Films;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.project.Restored;

/// Every run begun on the data that are open, by its number. What training threads tell arrives
/// here once a frame.
public final class LiveRuns {
    /// Enough for a curve that seems to grow by itself.
    private static final int TIMES_A_SECOND = 15;

    /// For one run that somebody watches: thirty are left where a few frames come too late.
    private static final int OFTEN = 32;

    private static final int AROUND = 50;

    private final Workspace workspace;
    private final Kinship kinship;
    private final RunBook book;
    private final LiveFeed<Told> feed;
    private final LiveFeed<Told> often;
    private final Films films = Films.usual();
    private final Map<Integer, LiveRun> runs = new HashMap<>();
    private final ReadOnlyIntegerWrapper heard = new ReadOnlyIntegerWrapper();

    /// @param news what the run makes of it
    private record Told(LiveRun run, Consumer<LiveRun> news) {}

    /// Of a window that writes nothing down.
    public LiveRuns(Jobs jobs, Workspace workspace) {
        this(jobs, workspace, RunBook.NONE);
    }

    /// @param book where what happens to them is written down
    public LiveRuns(Jobs jobs, Workspace workspace, RunBook book) {
        this.workspace = workspace;
        this.kinship = new Kinship(workspace, this::of);
        this.book = book;
        this.feed = jobs.feed(this::hear, TIMES_A_SECOND);
        this.often = jobs.feed(this::hear, OFTEN);
        workspace
                .runs()
                .addListener(
                        (ListChangeListener<RunRow>)
                                _ -> {
                                    if (workspace.runs().isEmpty()) clear();
                                });
    }

    /// A new run, waiting, at the top of the runs table.
    public LiveRun begin(Algorithm algorithm, Basis basis) {
        boolean baseline = algorithm.kind() == Algorithm.Kind.BASELINE;
        String name = ModelNames.withSettings(algorithm, around(algorithm));
        RunRow row =
                workspace
                        .beginRun(basis.isRefit() ? Words.of("run.refit", name) : name, baseline)
                        .on(basis)
                        .from(Origin.of(algorithm, basis));
        LiveRun run =
                new LiveRun(
                        algorithm, basis, row, book.begin(row, algorithm, basis), films.begin());
        runs.put(run.number(), run);
        workspace.showRun(row);
        return run;
    }

    /// The latest others of its kind, which its name has to tell it apart from.
    private List<Algorithm> around(Algorithm algorithm) {
        return workspace.runs().stream()
                .limit(AROUND)
                .flatMap(row -> row.origin().stream())
                .map(Origin::algorithm)
                .filter(other -> other.key().equals(algorithm.key()))
                .toList();
    }

    /// A run of before, with all that is known of it.
    ///
    /// @param restored from the project
    /// @param row as the runs table has it
    public void bringBack(Restored restored, Basis basis, RunRow row) {
        LiveRun run = LiveRun.of(restored, basis, row, book.of(row.number()), films.begin());
        runs.put(run.number(), run);
        show(run);
    }

    /// What is known of it stays in the project alone, until it is asked for.
    public void forget(int number) {
        of(number).ifPresent(run -> films.forget(run.film()));
        runs.remove(number);
    }

    private void clear() {
        runs.values().forEach(run -> films.forget(run.film()));
        runs.clear();
        kinship.forget();
    }

    public Optional<LiveRun> of(int number) {
        return Optional.ofNullable(runs.get(number));
    }

    /// Whom a run comes from, what comes from it, and its siblings, as far as they are at hand; the
    /// oldest first.
    List<LiveRun> relatives(LiveRun run) {
        return family(run.number()).relatives(run.number()).stream()
                .flatMap(number -> of(number).stream())
                .toList();
    }

    /// The numbers of these, at hand or not, and of those that may turn out to be among them.
    public List<Integer> kinOf(int number) {
        return workspace.run(number).map(kinship::of).orElse(List.of());
    }

    /// What a fork showed before it was forked; empty of what is none.
    Optional<Shared> shared(LiveRun run) {
        return Shared.of(run, this::parentOf);
    }

    /// What a fork was forked from, where it is at hand.
    Optional<LiveRun> parentOf(LiveRun run) {
        return kinship.parent(run.row()).flatMap(row -> of(row.number()));
    }

    /// The forks of a run and what it was forked from, as a tree.
    Family family(int shown) {
        return kinship.of(shown);
    }

    /// Whom a run is measured against: what it was forked from, else the best model with other
    /// settings on the same rows; no baseline.
    Optional<LiveRun> rival(LiveRun run, Metric metric) {
        List<LiveRun> others =
                runs.values().stream()
                        .filter(other -> !other.algorithm().equals(run.algorithm()))
                        .filter(other -> other.basis().prepared() == run.basis().prepared())
                        .filter(other -> other.algorithm().kind() == Algorithm.Kind.MODEL)
                        .filter(other -> LuckWords.score(other, metric).isPresent())
                        .sorted(Comparator.comparingInt(LiveRun::number))
                        .toList();
        return parentOf(run)
                .filter(others::contains)
                .or(() -> others.stream().reduce((best, next) -> better(best, next, metric)));
    }

    private static LiveRun better(LiveRun best, LiveRun next, Metric metric) {
        double lead =
                metric.better()
                        .lead(
                                LuckWords.score(next, metric).orElseThrow(),
                                LuckWords.score(best, metric).orElseThrow());
        return lead > 0 ? next : best;
    }

    /// The run looked at.
    Optional<LiveRun> lookedAt() {
        return workspace.selectedRunProperty().get().flatMap(row -> of(row.number()));
    }

    /// What Start begins with: a run there is, once more as it was, or another one.
    Algorithm anew(Algorithm chosen) {
        boolean again = runs.values().stream().map(LiveRun::algorithm).anyMatch(chosen::equals);
        return again ? chosen : Forking.anew(chosen, lookedAt());
    }

    /// What Start does beside a fork: repeats it, or begins anew; empty where nothing was forked.
    Optional<String> starting(Algorithm chosen) {
        return lookedAt().flatMap(run -> Starting.of(run, chosen, anew(chosen), this));
    }

    /// Hands an event on to the screen; call from any thread.
    public void tell(LiveRun run, TrainingEvent event) {
        feed.send(new Told(run, told -> told.hear(event, workspace)));
    }

    /// The same of a run that is watched by itself, sooner.
    void tellOften(LiveRun run, TrainingEvent event) {
        often.send(new Told(run, told -> told.hear(event, workspace)));
    }

    /// Hands on a guess of the time it will take; call from any thread.
    public void tell(LiveRun run, TimeGuess guess) {
        feed.send(new Told(run, told -> told.guessed(guess)));
    }

    /// Has everybody look again, after runs were brought back.
    public void tellAll() {
        heard.set(heard.get() + 1);
    }

    /// Changes once a frame while something is told.
    public ReadOnlyIntegerProperty heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// Shows the run as it stands now.
    void show(LiveRun run) {
        if (of(run.number()).filter(known -> known == run).isEmpty()) return;
        workspace.showRun(run.shownRow());
    }

    private void hear(List<Told> batch) {
        Set<LiveRun> touched = new LinkedHashSet<>();
        for (Told told : batch) {
            told.news().accept(told.run());
            touched.add(told.run());
        }
        touched.forEach(this::show);
        tellAll();
    }
}
