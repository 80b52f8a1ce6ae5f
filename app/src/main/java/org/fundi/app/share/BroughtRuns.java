package org.fundi.app.share;

import java.nio.file.Path;
import java.util.Optional;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Progress;
import org.fundi.app.project.OpenProject;
import org.fundi.app.project.OtherQuestion;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.project.Asked;

/// Runs that others shared, as runs of this project: where the table that is open is the one a run
/// has learnt from, it is trained in front of the person, with its curve and its scores, and says
/// where it is from. Used on the screen's thread only.
public final class BroughtRuns {
    private final Jobs jobs;
    private final Workspace workspace;
    private final Preparing preparing;
    private final Opener opener;
    private final OpenProject project;
    private final LiveRuns runs;
    private final Navigation navigation;

    public BroughtRuns(
            Jobs jobs,
            Workspace workspace,
            Preparing preparing,
            Opener opener,
            OpenProject project,
            LiveRuns runs,
            Navigation navigation) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.preparing = preparing;
        this.opener = opener;
        this.project = project;
        this.runs = runs;
        this.navigation = navigation;
    }

    /// From now on shows what was repeated.
    public void attend(SharedRuns shared) {
        shared.whenRepeated(this::show);
    }

    private void show(Path file, Repeated repeated) {
        Optional<Dataset> data = Repeated.same(opener.openFileProperty().get(), repeated.capsule());
        Optional<Study> study = workspace.study();
        if (data.isEmpty() || study.isEmpty()) return;
        Asked asked = repeated.capsule().asked();
        if (project.answers(study.get(), asked)) {
            preparing.begin(basis -> learn(file, repeated, basis));
            return;
        }
        jobs.begin(
                Words.of("job.preparing"),
                _ -> OtherQuestion.basis(asked, data.get()),
                end -> prepared(file, repeated, study.get(), end));
    }

    private void prepared(Path file, Repeated repeated, Study then, Job<Basis> end) {
        boolean same =
                workspace.study().filter(it -> it.dataset().equals(then.dataset())).isPresent();
        if (end instanceof Job.Failed<Basis>(Throwable cause)) {
            workspace.say(Notice.of(cause, Mishaps.details(cause)));
        }
        if (same && end instanceof Job.Done<Basis>(Basis basis)) learn(file, repeated, basis);
    }

    private void learn(Path file, Repeated repeated, Basis basis) {
        LiveRun run = runs.begin(repeated.algorithm(), basis);
        workspace.note(
                run.number(),
                RunNote.typed(
                        Words.of("share.brought"),
                        file.getFileName() + ": " + repeated.said().what()));
        Experiment experiment =
                new Experiment(repeated.algorithm(), basis.judging(), basis.study().seed(), 1);
        int steps = repeated.capsule().steps();
        BackgroundJob<Outcome> job =
                jobs.begin(
                        Words.of("share.showing", String.valueOf(file.getFileName())),
                        progress ->
                                experiment.runOn(basis.prepared(), watching(run, steps, progress)),
                        _ -> workspace.notices().removeIf(Notice::isOver));
        workspace.selectRun(run.number());
        navigation.go(LifecycleStep.TRAIN); // which puts away what was said before
        workspace.say(repeated.said());
        if (job.state().isRunning()) workspace.say(Notice.underWay(job));
    }

    private Watcher watching(LiveRun run, int steps, Progress progress) {
        return run.recording(
                new AsFarAs(event -> runs.tell(run, event), steps, progress::stopAsked));
    }
}
