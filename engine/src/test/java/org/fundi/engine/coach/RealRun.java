package org.fundi.engine.coach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.LayerSigns;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// A network really trained on rows of a [Puzzle], judged after each epoch on its training rows, on
/// few validation rows, and on many fresh rows that the coach never sees.
///
/// @param seen what the coach is shown
/// @param fresh the loss on fresh rows after every second epoch, and the last three
/// @param model the last one judged
/// @param rows it learnt from
public record RealRun(RunSoFar seen, List<Double> fresh, Model<?> model, Puzzle.Rows rows) {
    private static final int FRESH = 500;
    private static final int APART = 2;
    private static final double RAN_AWAY = 1e9;

    /// What is trained, and on how many rows.
    public record Asked(
            Puzzle puzzle, NeuralNetwork network, int training, int validation, long seed) {
        public Asked with(NeuralNetwork other) {
            return new Asked(puzzle, other, training, validation, seed);
        }

        public Asked on(Puzzle other) {
            return new Asked(other, network, training, validation, seed);
        }

        public RealRun run() {
            return RealRun.of(this, false);
        }

        /// The same, judged at its end only: what comes of other settings.
        public RealRun end() {
            return RealRun.of(this, true);
        }
    }

    private static RealRun of(Asked asked, boolean endOnly) {
        Chance rows = Chance.of(asked.seed());
        Puzzle.Rows training = asked.puzzle().draw(asked.training(), rows.named("training"));
        Puzzle.Rows validation = asked.puzzle().draw(asked.validation(), rows.named("validation"));
        Puzzle.Rows fresh = asked.puzzle().clean().draw(FRESH, rows.named("fresh"));
        return learnt(
                asked.network(),
                training,
                validation,
                new Judged(asked.seed(), training, validation, fresh, endOnly));
    }

    /// On rows from wherever.
    ///
    /// @param validation judges, and stands for fresh rows, too
    static RealRun on(
            NeuralNetwork network, Puzzle.Rows training, Puzzle.Rows validation, long seed) {
        Judged judged = new Judged(seed, training, validation, validation, false);
        return learnt(network, training, validation, judged);
    }

    private static RealRun learnt(
            NeuralNetwork network, Puzzle.Rows training, Puzzle.Rows validation, Judged judged) {
        Optional<RunSoFar.RanAway> ranAway = Optional.empty();
        try {
            switch (training.truth()) {
                case Classes classes -> network.fit(training.inputs(), classes, judged);
                case Values values -> network.fit(training.inputs(), values, judged);
            }
        } catch (DivergedException end) {
            ranAway = Optional.of(new RunSoFar.RanAway(end.step(), end.culprit()));
        }
        return new RealRun(
                new RunSoFar(
                        network,
                        training.truth() instanceof Classes,
                        training.truth().size(),
                        validation.truth().size(),
                        Guessing.loss(training.truth()),
                        Guessing.farthest(training.truth()),
                        network.epochs(),
                        judged.curve,
                        judged.signs,
                        ranAway),
                judged.losses,
                judged.last.orElseThrow(),
                training);
    }

    public double freshAtEnd() {
        return seen.ranAway().isPresent() ? RAN_AWAY : tail(fresh);
    }

    double lowestFresh() {
        double lowest = freshAtEnd();
        for (double loss : fresh) lowest = Math.min(lowest, loss);
        return lowest;
    }

    /// The highest loss on fresh rows in the second half of the run.
    double highestFreshLate() {
        return fresh.subList(fresh.size() / 2, fresh.size()).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    public double trainingAtEnd() {
        if (seen.ranAway().isPresent()) return RAN_AWAY;
        return tail(seen.curve().stream().map(RealRun::training).toList());
    }

    private static double training(CurvePoint point) {
        return point.training().getOrDefault(CurvePoint.LOSS, RAN_AWAY);
    }

    /// The training loss at a share of the run's steps.
    double trainingAt(double share) {
        return training(seen.curve().get((int) (share * (seen.curve().size() - 1))));
    }

    /// Standard deviation of the last ten training losses.
    double deviationAtEnd() {
        List<CurvePoint> curve = seen.curve();
        return deviation(
                curve.subList(Math.max(0, curve.size() - 10), curve.size()).stream()
                        .mapToDouble(RealRun::training)
                        .toArray());
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }

    /// The median over the epochs of the largest gradient of a layer.
    double largestGradient() {
        double[] largest =
                seen.signs().stream().mapToDouble(RealRun::largestGradient).sorted().toArray();
        return largest[largest.length / 2];
    }

    private static double largestGradient(Signs signs) {
        return signs.layers().stream().mapToDouble(LayerSigns::gradient).max().orElse(0);
    }

    /// By how much the last model's loss differs from one draw of validation rows to the next, as a
    /// share of it.
    double luck(Asked asked) {
        Chance rows = Chance.of(asked.seed());
        double[] losses = new double[20];
        for (int i = 0; i < losses.length; i++) {
            Chance again = rows.named("again", i);
            losses[i] = Judged.loss(model, asked.puzzle().draw(asked.validation(), again));
        }
        return deviation(losses) / Arrays.stream(losses).average().orElseThrow();
    }

    /// The run up to one of its points, as the coach saw it then.
    ///
    /// @param points at least 1
    RunSoFar upTo(int points) {
        boolean end = points == seen.curve().size();
        int step = seen.curve().get(points - 1).step();
        return new RunSoFar(
                seen.algorithm(),
                seen.classes(),
                seen.trainingRows(),
                seen.validationRows(),
                seen.guessing(),
                seen.farthest(),
                seen.planned(),
                seen.curve().subList(0, points),
                seen.signs().stream().filter(signs -> signs.step() <= step).toList(),
                end ? seen.ranAway() : Optional.empty());
    }

    /// The mean of the last three: one epoch may be lucky.
    private static double tail(List<Double> losses) {
        return losses.subList(Math.max(0, losses.size() - 3), losses.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    private static final class Judged implements Training {
        private final Training quiet;
        private final Puzzle.Rows training;
        private final Puzzle.Rows validation;
        private final Puzzle.Rows unseen;
        private final boolean endOnly;
        private Optional<Model<?>> last = Optional.empty();
        private final List<CurvePoint> curve = new ArrayList<>();
        private final List<Signs> signs = new ArrayList<>();
        private final List<Double> losses = new ArrayList<>();

        Judged(
                long seed,
                Puzzle.Rows training,
                Puzzle.Rows validation,
                Puzzle.Rows unseen,
                boolean endOnly) {
            this.endOnly = endOnly;
            this.quiet = Training.quiet(seed);
            this.training = training;
            this.validation = validation;
            this.unseen = unseen;
        }

        @Override
        public Chance chance(String name, long... index) {
            return quiet.chance(name, index);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            boolean end = step > steps - 3;
            if (endOnly && !end && step > 0) return true;
            Model<?> model = soFar.get();
            last = Optional.of(model);
            Map<String, Double> onValidation = endOnly ? Map.of() : point(model, validation);
            curve.add(new CurvePoint(step, point(model, training), onValidation));
            if (end || step % APART == 0) losses.add(loss(model, unseen));
            return step < steps;
        }

        @Override
        public void signs(int step, Supplier<Signs> made) {
            if (!endOnly) signs.add(made.get());
        }

        private static Map<String, Double> point(Model<?> model, Puzzle.Rows rows) {
            double loss = loss(model, rows);
            return Double.isFinite(loss) ? Map.of(CurvePoint.LOSS, loss) : Map.of();
        }

        private static double loss(Model<?> model, Puzzle.Rows rows) {
            Matrix inputs = rows.inputs();
            return loss(rows.truth(), model.predict(inputs));
        }

        private static double loss(Target truth, Prediction said) {
            double sum = 0;
            for (int row = 0; row < truth.size(); row++) sum += loss(truth, said, row);
            return sum / truth.size();
        }

        private static double loss(Target truth, Prediction said, int row) {
            if (truth instanceof Classes classes && said instanceof ClassProbabilities shares) {
                return -Math.log(Math.clamp(shares.at(row, classes.at(row)), 1e-15, 1));
            }
            if (truth instanceof Values values && said instanceof Estimates estimates) {
                double off = estimates.at(row) - values.at(row);
                return off * off;
            }
            throw new IllegalArgumentException("classes have shares, numbers estimates");
        }
    }
}
