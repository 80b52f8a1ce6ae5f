package org.fundi.app;

import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Kernels;

/// What the window does in the background while the person reads the welcome: loads the native
/// libraries and has the kernels compiled, so that the first training need not wait for either.
final class WarmingUp {
    private static final long MILLISECONDS = 1500;

    private WarmingUp() {}

    /// Begins it; says so once where this processor makes training slow.
    static void begin(Jobs jobs, Workspace workspace) {
        jobs.begin(
                Words.of("job.warming"),
                _ -> {
                    for (Algorithm algorithm : Catalogue.ALGORITHMS) algorithm.unavailable();
                    boolean fast = Kernels.fusedMultiplyAdd();
                    if (fast) Kernels.warmUp(MILLISECONDS);
                    return fast;
                },
                end -> {
                    if (end instanceof Job.Done<Boolean>(Boolean fast) && !fast) {
                        workspace.say(slow());
                    }
                });
    }

    private static Notice slow() {
        return new Notice(Words.of("notice.slow"), Words.of("notice.slow.remedy"), "");
    }
}
