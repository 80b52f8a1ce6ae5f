package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Target;

/// What a model that does not learn in steps would have reached with fewer training rows: would
/// more rows help? Each size is a random part of the next one. The preparation is the one fitted on
/// all training rows.
public final class LearningBySize {
    private static final double[] SHARES = {0.05, 0.1, 0.2, 0.4, 0.7, 1};
    private static final int FEWEST = 10;

    private LearningBySize() {}

    /// @param rows learnt from
    /// @param training scores by key on just those rows, `loss` among them
    /// @param validation scores by key on all validation rows
    public record Size(int rows, Map<String, Double> training, Map<String, Double> validation) {
        public Size {
            training = Map.copyOf(training);
            validation = Map.copyOf(validation);
        }
    }

    /// From the fewest rows to all of them; sizes at which the algorithm refuses are left out.
    public static List<Size> of(Experiment experiment, Prepared prepared, Watcher watcher) {
        Prepared.Part learnt = prepared.training(experiment.algorithm());
        int[] order = Chance.of(experiment.seed()).named("size").shuffled(learnt.truth().size());
        Judge judge = judge(experiment, prepared.validation(experiment.algorithm()));
        List<Size> sizes = new ArrayList<>();
        for (double share : SHARES) {
            int rows = (int) Math.round(share * order.length);
            if (rows < FEWEST || watcher.wish() != Watcher.Wish.GO_ON) continue;
            int[] chosen = Arrays.copyOf(order, rows);
            Arrays.sort(chosen);
            Matrix inputs = learnt.inputs().rows(chosen);
            Target truth = learnt.truth().rows(chosen);
            fit(experiment, inputs, truth)
                    .ifPresent(
                            model ->
                                    sizes.add(
                                            new Size(
                                                    rows,
                                                    judge(
                                                                    experiment,
                                                                    new Prepared.Part(
                                                                            inputs, truth))
                                                            .point(model),
                                                    judge.point(model))));
        }
        return List.copyOf(sizes);
    }

    private static java.util.Optional<Model<?>> fit(
            Experiment experiment, Matrix inputs, Target truth) {
        Algorithm algorithm = experiment.algorithm();
        try {
            return java.util.Optional.of(
                    Fitting.fit(algorithm, inputs, truth, Training.quiet(experiment.seed())));
        } catch (org.fundi.engine.setting.Refusal tooFewRows) {
            return java.util.Optional.empty();
        }
    }

    private static Judge judge(Experiment experiment, Prepared.Part part) {
        Judging judging = experiment.judging();
        return new Judge(part.inputs(), part.truth(), judging.onCurve(), judging.threshold());
    }
}
