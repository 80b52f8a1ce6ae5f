package org.fundi.app;

import java.util.List;
import org.fundi.app.lab.landscape.FilmedRuns;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.film.Replay;
import org.fundi.engine.network.NeuralNetwork;

/// The runs of networks that are at hand in the window: those trained here, and those of before
/// that have been looked at.
record NetworkFilms(Workspace workspace, LiveRuns runs) implements FilmedRuns {
    @Override
    public List<Filmed> all() {
        return workspace.runs().stream()
                .flatMap(row -> runs.of(row.number()).stream())
                .filter(run -> run.algorithm() instanceof NeuralNetwork)
                .filter(run -> run.outcome().isPresent() && run.done() > 0)
                .filter(run -> !run.basis().isRefit())
                .map(NetworkFilms::filmed)
                .toList();
    }

    @Override
    public int lookedAt() {
        return workspace.selectedRunProperty().get().map(RunRow::number).orElse(0);
    }

    private static Filmed filmed(LiveRun run) {
        Experiment experiment =
                new Experiment(run.algorithm(), run.basis().judging(), run.seed(), 1);
        return new Filmed(
                run.number(),
                run.row().name(),
                new Replay(experiment, run.basis().prepared(), run.film()),
                run.done());
    }
}
