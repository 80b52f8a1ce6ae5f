package org.fundi.app.report;

import java.util.Optional;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;

/// A run as it was when it had ended, brought back from a project.
public final class Revived {
    private Revived() {}

    /// Empty where it ended without a model.
    ///
    /// @throws org.fundi.engine.setting.Refusal where its model can't be read here
    public static Optional<Run> of(ProjectFile project, StoredRun stored, Prepared prepared) {
        Optional<Model<? extends Prediction>> model = project.runs().model(stored);
        if (model.isEmpty()) return Optional.empty();
        Algorithm algorithm = project.runs().algorithm(stored);
        Prediction said = model.get().predict(prepared.validation(algorithm).inputs());
        return Optional.of(
                new Run(
                        algorithm,
                        stored.seed(),
                        stored.seconds(),
                        stored.scores(),
                        project.runs().curve(stored.number()),
                        new Run.Kept(
                                stored.keptStep(),
                                algorithm.steps() == Algorithm.Steps.EPOCHS,
                                stored.keptWhy()),
                        model.get(),
                        said));
    }
}
