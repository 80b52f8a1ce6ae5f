package org.fundi.app;

import org.fundi.app.evaluate.EvaluateView;
import org.fundi.app.evaluate.EvaluateViewModel;
import org.fundi.app.evaluate.LeaningViewModel;
import org.fundi.app.evaluate.LuckViewModel;
import org.fundi.app.evaluate.Onward;
import org.fundi.app.evaluate.SealViewModel;
import org.fundi.app.handin.HandIn;
import org.fundi.app.job.Jobs;
import org.fundi.app.predict.PredictViewModel;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.OpeningsKept;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.seal.SealBook;

/// How Evaluate is wired: scores, luck, the seal, and the ways on from there.
final class Evaluating {
    private Evaluating() {}

    static Screen screen(
            Ground ground, OpeningsKept project, HandIn handIn, PredictViewModel predict) {
        Workspace workspace = ground.workspace();
        Jobs jobs = ground.jobs();
        EvaluateViewModel judged = new EvaluateViewModel(workspace, jobs);
        predict.thresholdProperty().bind(judged.thresholdProperty());
        return new EvaluateView(
                ground,
                judged,
                new SealViewModel(workspace, jobs, ground.cutting(), SealBook.usual(), project),
                new LuckViewModel(workspace, jobs),
                new LeaningViewModel(workspace, jobs),
                new Onward(
                        row -> {
                            predict.take(row);
                            ground.navigation().go(LifecycleStep.PREDICT);
                        },
                        handIn::report));
    }
}
