package org.fundi.engine.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundi.engine.learning.AtOnce;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Lanes;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Target;

/// Learns with [Lanes#COUNT] seeds at once, one in each lane of a vector register.
record LaneFit(NeuralNetwork network) implements AtOnce {

    /// Beyond so many weights a single run fills the registers by itself, and sixteen of them no
    /// longer fit the nearest caches.
    static final int MOST_WEIGHTS = 1_200;

    /// Only for small networks, and for what does the same with every number of every lane: dense
    /// layers with any curve between them, any loss, any optimiser, L1, L2, accumulation, and any
    /// schedule that does not look at the loss. Normalisation, dropout, ways round a layer,
    /// clipping, noise and mixup treat each network by itself, and so does a fork.
    static Optional<AtOnce> of(NeuralNetwork network, int features, Target target) {
        LayerSettings layers = network.layers();
        Regularisation rules = network.regularisation();
        boolean plain =
                layers.normalisation() == LayerSettings.Normalisation.NONE
                        && layers.dropout() == 0
                        && !layers.residual()
                        && rules.clip() == 0
                        && rules.noise() == 0
                        && rules.mixup() == 0
                        && network.schedule().kind() != ScheduleSettings.Kind.PLATEAU
                        && network.earlier().isBlank();
        if (!plain) return Optional.empty();
        Loss loss = network.loss().of(target);
        boolean small = network.weightCount(features, loss) <= MOST_WEIGHTS;
        return small ? Optional.of(new LaneFit(network)) : Optional.empty();
    }

    @Override
    public int times() {
        return Lanes.COUNT;
    }

    @Override
    public List<Learnt> fit(Matrix inputs, Target target, List<? extends Training> trainings) {
        if (trainings.size() != Lanes.COUNT) {
            throw new IllegalArgumentException(
                    "%d at once, not %d".formatted(Lanes.COUNT, trainings.size()));
        }
        Exercise<?> exercise = Exercise.of(inputs, target, network.loss());
        LaneTrainer trainer = trainer(exercise, trainings);
        List<Seed> seeds =
                IntStream.range(0, Lanes.COUNT)
                        .mapToObj(lane -> new Seed(lane, trainings.get(lane), exercise, trainer))
                        .toList();
        while (anyGoesOn(seeds)) {
            while (trainer.hasBatchLeft() && !isEndWished(seeds)) trainer.batch();
            if (trainer.hasBatchLeft()) {
                trainer.undoEpoch();
                break;
            }
            trainer.endEpoch();
        }
        return seeds.stream().map(Seed::end).toList();
    }

    private LaneTrainer trainer(Exercise<?> exercise, List<? extends Training> trainings) {
        Examples examples = exercise.examples();
        int columns = examples.inputs().columns();
        List<Network> fresh =
                trainings.stream()
                        .map(it -> network.fresh(columns, exercise.loss(), it::chance))
                        .toList();
        TrainingPlan plan = network.plan(exercise.loss(), examples.truth().length);
        List<Streams> streams = trainings.stream().<Streams>map(it -> it::chance).toList();
        return new LaneTrainer(fresh, plan, examples, streams);
    }

    private boolean anyGoesOn(List<Seed> seeds) {
        boolean any = false;
        for (Seed seed : seeds) any |= seed.goesOn(network.epochs());
        return any;
    }

    /// What one hears, all hear: each is to know after which step.
    private static boolean isEndWished(List<Seed> seeds) {
        boolean wished = false;
        for (Seed seed : seeds) {
            if (seed.hasEnded()) continue;
            if (!seed.training.isEndWished()) return wished;
            wished = true;
        }
        return wished;
    }

    /// One of the trainings that are done at once.
    private static final class Seed {
        private final int lane;
        private final Training training;
        private final Exercise<?> exercise;
        private final LaneTrainer trainer;
        private Optional<Learnt> end = Optional.empty();

        Seed(int lane, Training training, Exercise<?> exercise, LaneTrainer trainer) {
            this.lane = lane;
            this.training = training;
            this.exercise = exercise;
            this.trainer = trainer;
        }

        boolean hasEnded() {
            return end.isPresent();
        }

        /// Asked after each epoch: what has ended stays as it was then.
        boolean goesOn(int epochs) {
            if (hasEnded()) return false;
            var away = trainer.diverged(lane);
            if (away.isPresent()) end = Optional.of(new Learnt.RanAway(away.get()));
            else if (!training.keepGoing(trainer.epoch(), epochs, this::soFar)) {
                end = Optional.of(new Learnt.Fitted(soFar()));
            }
            return !hasEnded();
        }

        private TrainedNetwork<?> soFar() {
            return exercise.model().apply(trainer.network(lane), trainer.kernels());
        }

        Learnt end() {
            return end.orElseGet(() -> new Learnt.Fitted(soFar()));
        }
    }
}
