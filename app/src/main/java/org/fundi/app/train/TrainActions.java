package org.fundi.app.train;

import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Workspace;

/// What other screens may ask of Train.
public final class TrainActions {
    private final Workspace workspace;
    private final Navigation navigation;
    private final TrainViewModel train;

    public TrainActions(Workspace workspace, Navigation navigation, TrainViewModel train) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.train = train;
    }

    /// Accepts every guess and trains: the usual network beside all baselines, shown in
    /// Train while it learns. From a file just opened this is the second click.
    public void startUsual() {
        if (workspace.study().isEmpty()) return;
        workspace.change(study -> study.confirming(Guess.values()));
        navigation.go(LifecycleStep.TRAIN);
        train.startUsual();
    }
}
