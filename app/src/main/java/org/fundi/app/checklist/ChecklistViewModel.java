package org.fundi.app.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.checklist.Line.State;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Progress;
import org.fundi.app.text.Words;
import org.fundi.app.train.Instead;
import org.fundi.app.train.LiveRun;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.checklist.Check;
import org.fundi.engine.checklist.Checklist;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;

/// Goes through the checks of a run in the background; verdicts come in one by one.
final class ChecklistViewModel {
    private final Jobs jobs;
    private final Workspace workspace;
    private final Instead instead;
    private final Asking asking;
    private final LiveFeed<News> feed;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
    private Optional<LiveRun> run = Optional.empty();
    private Optional<BackgroundJob<List<Check>>> job = Optional.empty();
    private int times;

    /// @param time which going through it belongs to
    private record News(int time, Line line) {}

    ChecklistViewModel(Jobs jobs, Workspace workspace, Instead instead) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.instead = instead;
        this.asking = new Asking(jobs, workspace);
        this.feed = jobs.feed(this::hear);
    }

    /// One of each kind, in the order in which they are gone through; none before the first time.
    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    LiveRun run() {
        return run.orElseThrow();
    }

    /// Goes through the checks of this run.
    ///
    /// @param examined of a network
    void examine(LiveRun examined) {
        if (!(examined.algorithm() instanceof NeuralNetwork network)) return;
        leave();
        run = Optional.of(examined);
        int time = ++times;
        List<Line> waiting = new ArrayList<>();
        for (Checklist.Kind kind : Checklist.Kind.values()) waiting.add(Line.waiting(kind));
        lines.set(waiting);
        going.set(true);
        job =
                Optional.of(
                        jobs.begin(
                                Words.of("checklist.job", examined.number()),
                                progress -> checked(time, examined, network, progress),
                                end -> ended(time, end)));
    }

    /// Not on the screen's thread.
    private List<Check> checked(
            int time, LiveRun examined, NeuralNetwork network, Progress progress) {
        Prepared prepared = examined.basis().prepared();
        return Checklist.run(
                network,
                prepared.training(),
                prepared.validation(),
                prepared.split().trainingRows(),
                examined.seed(),
                new Checklist.Listener() {
                    @Override
                    public void begins(Checklist.Kind kind) {
                        int all = Checklist.Kind.values().length;
                        progress.at(kind.ordinal(), all, ChecklistWords.question(kind));
                        feed.send(new News(time, Line.waiting(kind).is(State.GOING_ON)));
                    }

                    @Override
                    public void found(Check check) {
                        feed.send(new News(time, Line.waiting(check.kind()).with(check)));
                    }
                },
                progress::stopAsked);
    }

    private void hear(List<News> news) {
        List<Line> next = new ArrayList<>(lines.get());
        for (News one : news) {
            if (one.time() == times) next.set(one.line().kind().ordinal(), one.line());
        }
        lines.set(List.copyOf(next));
    }

    private void ended(int time, Job<List<Check>> end) {
        if (time != times) return;
        going.set(false);
        job = Optional.empty();
        lines.set(
                lines.get().stream()
                        .map(line -> line.found().isEmpty() ? line.is(State.STOPPED) : line)
                        .toList());
        switch (end) {
            case Job.Failed<List<Check>>(Refusal refusal) -> workspace.refuse(refusal);
            case Job.Failed<List<Check>>(Throwable cause) ->
                    workspace.say(Notice.of(cause, Mishaps.details(cause)));
            case Job.Done<List<Check>> _, Job.Stopped<List<Check>> _ -> {}
            case Job.Idle<List<Check>> _, Job.Running<List<Check>> _ -> {}
        }
    }

    void stop() {
        job.ifPresent(BackgroundJob::stop);
    }

    /// Nobody waits for it any more.
    void leave() {
        stop();
        times++;
        job = Optional.empty();
        going.set(false);
    }

    /// Begins a run with these settings changed.
    void mend(Remedy remedy) {
        instead.begin(remedy.on(run().algorithm()));
    }

    /// Asks for the other kind of answer.
    void askFor(Task task) {
        asking.change(study -> study.wishing(study.wishes().task(task)));
    }
}
