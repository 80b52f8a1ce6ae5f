package org.fundi.app.workspace;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.engine.setting.Refusal;

/// Changes what is asked. Proposing the rest anew looks at every cell, so on a large table it is
/// done in the background and the screen stays free. Used on the screen's thread only.
public final class Asking {
    /// Up to so many cells a change is made at once; that takes a few milliseconds.
    private static final long FEW_CELLS = 200_000;

    private final Jobs jobs;
    private final Workspace workspace;
    private Optional<Notice> last = Optional.empty();

    public Asking(Jobs jobs, Workspace workspace) {
        this.jobs = jobs;
        this.workspace = workspace;
    }

    /// Makes the change, or tells the person why it can't be made; then nothing has changed.
    public void change(UnaryOperator<Study> change) {
        change(change, () -> {});
    }

    /// @param then called once the change is made
    public void change(UnaryOperator<Study> change, Runnable then) {
        Optional<Study> study = workspace.study();
        if (study.isEmpty()) return;
        long cells = (long) study.get().dataset().rows() * study.get().table().names().size();
        if (cells <= FEW_CELLS) now(change, then);
        else later(study.get(), change, then);
    }

    private void now(UnaryOperator<Study> change, Runnable then) {
        try {
            workspace.change(change);
            heard();
            then.run();
        } catch (Refusal refusal) {
            refuse(Notice.of(refusal));
        }
    }

    private void later(Study before, UnaryOperator<Study> change, Runnable then) {
        jobs.begin(
                Words.of("job.asking"),
                _ -> change.apply(before),
                end -> {
                    switch (end) {
                        case Job.Done<Study> done -> made(before, done.result(), change, then);
                        case Job.Failed<Study> failed -> {
                            Throwable cause = failed.cause();
                            refuse(Notice.of(cause, Mishaps.details(cause)));
                        }
                        case Job.Idle<Study> _, Job.Running<Study> _, Job.Stopped<Study> _ -> {}
                    }
                });
    }

    private void refuse(Notice notice) {
        heard();
        last = Optional.of(notice);
        workspace.say(notice);
    }

    /// Takes away what was refused before: it is not what is asked now.
    private void heard() {
        last.ifPresent(workspace.notices()::remove);
        last = Optional.empty();
    }

    /// Where the study was changed meanwhile, the change is made on what it is now.
    private void made(Study before, Study after, UnaryOperator<Study> change, Runnable then) {
        if (workspace.study().filter(before::equals).isEmpty()) {
            boolean sameData =
                    workspace.study().filter(s -> s.dataset().equals(before.dataset())).isPresent();
            if (sameData) change(change, then);
            return;
        }
        workspace.change(_ -> after);
        heard();
        then.run();
    }
}
