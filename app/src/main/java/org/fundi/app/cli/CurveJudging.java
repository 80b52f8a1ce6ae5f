package org.fundi.app.cli;

import java.util.List;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Task;

/// How a run whose curve is shown or kept is judged.
final class CurveJudging {
    private CurveJudging() {}

    /// On the curve: what success is measured by, and the plainest metric of the task.
    static Judging of(Task task, Metric chosen) {
        Judging judging = Judging.usual(task, Catalogue.METRICS);
        Metric plainest = judging.metrics().getFirst();
        return judging.showing(
                plainest.equals(chosen) ? List.of(plainest) : List.of(chosen, plainest));
    }
}
