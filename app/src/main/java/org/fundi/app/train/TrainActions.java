package org.fundi.app.train;

import java.util.Optional;
import java.util.function.Consumer;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Refusal;

/// What other screens may ask of Train.
public final class TrainActions {
    private final Workspace workspace;
    private final Navigation navigation;
    private final TrainViewModel train;
    private Consumer<LiveRun> examine = _ -> {};

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

    /// Puts the run's model and settings where they can be trained, with the run's seed, and says
    /// so. What else is asked stays as it is now.
    public void again(RunRow row) {
        Optional<Origin> origin = row.origin();
        if (origin.isEmpty() || workspace.study().isEmpty()) return;
        Algorithm algorithm = origin.get().algorithm();
        boolean suits = workspace.study().get().plan().filter(p -> p.suits(algorithm)).isPresent();
        if (!suits) {
            workspace.refuse(
                    new Refusal(
                            "%s can't answer what is asked now".formatted(row.name()),
                            "ask in Frame what this run was asked"));
            return;
        }
        workspace.change(study -> study.withSeed(origin.get().seed()));
        workspace.selectRun(row.number());
        train.algorithmProperty().set(Optional.of(algorithm));
        navigation.go(LifecycleStep.TRAIN);
        workspace.say(
                Notice.done(
                        Words.of(
                                "runs.again.done",
                                String.valueOf(row.number()),
                                row.name(),
                                String.valueOf(origin.get().seed()))));
    }

    /// @param then goes through the checks of a network that won't learn
    public void examineWith(Consumer<LiveRun> then) {
        examine = then;
    }

    void examine(LiveRun run) {
        examine.accept(run);
    }
}
