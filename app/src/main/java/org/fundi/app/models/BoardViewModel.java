package org.fundi.app.models;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.proposal.Wishes;

/// What came of the runs on what is asked now: the picture, who is chosen, and the verdict, worked
/// out anew in the background when runs have finished or another metric is looked at.
public final class BoardViewModel {
    private final Jobs jobs;
    private final Workspace workspace;
    private final LiveRuns runs;
    private final ModelsViewModel models;
    private final ReadOnlyObjectWrapper<Board> board = new ReadOnlyObjectWrapper<>(Board.EMPTY);
    private final ObjectProperty<Optional<Metric>> metric =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Judged>> judged =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<IntervalRows>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Asked asked = new Asked(List.of(), Optional.empty(), Wishes.NONE);
    private boolean judging;

    /// What a verdict is of: the runs by number, the metric, and what the person has said of
    /// columns that tell much.
    private record Asked(List<Integer> runs, Optional<Metric> metric, Wishes wishes) {}

    public BoardViewModel(Jobs jobs, Workspace workspace, LiveRuns runs, ModelsViewModel models) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.runs = runs;
        this.models = models;
        workspace.studyProperty().addListener((_, former, now) -> follow(former, now));
        workspace.selectedRunProperty().addListener((_, former, now) -> look(former, now));
        runs.heardProperty().addListener((_, _, _) -> refresh());
        models.comparingProperty().addListener((_, _, _) -> refresh());
        metric.addListener((_, _, _) -> refresh());
        follow(Optional.empty(), workspace.study());
    }

    ReadOnlyObjectProperty<Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    Board board() {
        return board.get();
    }

    /// The metric looked at, the study's own at first.
    ObjectProperty<Optional<Metric>> metricProperty() {
        return metric;
    }

    /// The metrics that judge this task.
    List<Metric> metrics() {
        var problem = workspace.study().flatMap(Study::problem);
        if (problem.isEmpty()) return List.of();
        return Catalogue.METRICS.stream().filter(m -> m.judges(problem.get().task())).toList();
    }

    /// Empty until all runs begun have ended and have been judged.
    ReadOnlyObjectProperty<Optional<Judged>> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /// Empty before the first run.
    ReadOnlyObjectProperty<Optional<IntervalRows>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// The run chosen, where it is on the board.
    Optional<LiveRun> selected() {
        return workspace.selectedRunProperty().get().flatMap(row -> board.get().run(row.number()));
    }

    /// How the interval in this row of the picture was made.
    Optional<String> method(int row) {
        if (row < 0 || row >= board.get().runs().size() || metric.get().isEmpty())
            return Optional.empty();
        String key = metric.get().get().key();
        return board.get()
                .runs()
                .get(row)
                .result()
                .flatMap(run -> Optional.ofNullable(run.scores().get(key)))
                .flatMap(scored -> Optional.ofNullable(scored.interval()))
                .map(Interval::method);
    }

    /// Chooses the run in this row of the picture.
    void select(int row) {
        if (row >= 0 && row < board.get().runs().size()) {
            workspace.selectRun(board.get().runs().get(row).number());
        }
    }

    /// Chooses the next run below (1) or above (−1).
    void move(int by) {
        int size = board.get().runs().size();
        if (size == 0) return;
        int now = selected().map(board.get().runs()::indexOf).orElse(by > 0 ? -1 : size);
        select(Math.clamp(now + by, 0, size - 1));
    }

    /// "4 of 12 have ended · about 8.1 s left" of the comparison under way.
    String progress() {
        List<LiveRun> all = models.begun();
        long ended = all.stream().filter(run -> run.outcome().isPresent()).count();
        boolean guessed = all.stream().allMatch(run -> run.left().isPresent());
        double left = all.stream().mapToDouble(run -> run.left().orElse(0.0)).sum();
        String said = Words.of("models.progress", Numbers.whole(ended), Numbers.whole(all.size()));
        return guessed ? said + " · " + Words.of("train.left", Numbers.secondsLeft(left)) : said;
    }

    private void follow(Optional<Study> former, Optional<Study> now) {
        var metricNow = now.flatMap(Study::metricUsed);
        if (!metricNow.equals(former.flatMap(Study::metricUsed))) metric.set(metricNow);
        refresh();
    }

    private void look(Optional<RunRow> former, Optional<RunRow> now) {
        if (!former.map(RunRow::number).equals(now.map(RunRow::number))) refresh();
    }

    private void refresh() {
        Optional<Study> study = workspace.study();
        board.set(study.map(s -> Board.of(workspace.runs(), runs, s)).orElse(Board.EMPTY));
        Asked next =
                new Asked(
                        board.get().compared().stream().map(LiveRun::number).toList(),
                        metric.get(),
                        study.map(Study::wishes).orElse(Wishes.NONE));
        if (!next.equals(asked)) {
            judged.set(Optional.empty());
            if (!models.comparingProperty().get() && !judging) judge(next);
        }
        draw();
    }

    private void judge(Asked next) {
        asked = next;
        if (next.runs().isEmpty() || next.metric().isEmpty()) return;
        Basis basis = board.get().compared().getFirst().basis();
        List<Standing> standings = board.get().standings();
        judging = true;
        jobs.begin(
                Words.of("job.judging"),
                _ -> Judged.of(basis, standings, next.metric().get(), next.wishes()),
                end -> judged(next, end));
    }

    private void judged(Asked then, Job<Judged> end) {
        judging = false;
        if (end instanceof Job.Failed<Judged>(Throwable cause)) {
            workspace.say(Notice.of(cause, Mishaps.details(cause)));
        }
        if (end instanceof Job.Done<Judged>(Judged found) && then.equals(asked)) {
            judged.set(Optional.of(found));
        }
        refresh();
    }

    /// What Frame asks for, where the metric it was asked of is the one shown.
    private OptionalDouble required() {
        return workspace
                .study()
                .filter(study -> metric.get().equals(study.metricUsed()))
                .map(study -> study.framing().requiredScore())
                .orElse(OptionalDouble.empty());
    }

    private void draw() {
        Optional<IntervalRows> next = metric.get().flatMap(this::drawn);
        if (!next.equals(picture.get())) picture.set(next);
    }

    private Optional<IntervalRows> drawn(Metric by) {
        if (board.get().runs().isEmpty()) return Optional.empty();
        var chosen = selected().map(LiveRun::number);
        var lines = new BoardPicture(board.get(), by, judged.get(), chosen, required());
        return Optional.of(lines.rows());
    }
}
