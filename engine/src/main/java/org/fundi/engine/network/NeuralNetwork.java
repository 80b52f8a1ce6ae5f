package org.fundi.engine.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.AtOnce;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.EarlyStopping;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.More;
import org.fundi.engine.setting.Refusal;

/// Layers of units trained by gradient descent on small batches (a multilayer perceptron).
///
/// Two classes end in one unit, more in one each; a number is learnt standardised and given back in
/// its own unit. Rumelhart, Hinton and Williams, *Learning representations by back-propagating
/// errors*, 1986.
///
/// @param hidden units of each hidden layer, the first first; none makes a linear model
/// @param activation between the layers
/// @param optimiser moves the weights
/// @param learningRate above 0
/// @param batchSize rows an update, at least 1
/// @param epochs how often all rows are shown, at least 1
/// @param l2 at least 0; l2 / 2 · Σ w² over weights, not biases, is added to the loss
/// @param batches how many rows make one
/// @param accumulation batches an update, at least 1
/// @param layers what stands around the hidden layers
/// @param schedule of the learning rate
/// @param loss what counts as wrong
/// @param regularisation beside L2
/// @param stopping before all epochs
/// @param earlier settings of earlier epochs, where a run was forked; see [Earlier]
public record NeuralNetwork(
        @Knob(
                        min = 1,
                        max = 512,
                        scikitLearn = "100",
                        help =
                                "Units of each hidden layer, joined by commas: 64,32 is two layers. More units can follow finer patterns, and noise, too.")
                List<Integer> hidden,
        @Knob(
                        help =
                                "The curve each hidden unit bends its sum by. Without one, all layers together would be a single straight line.")
                Activation activation,
        OptimiserSettings optimiser,
        @Knob(
                        min = 1e-6,
                        max = 100,
                        scale = Knob.Scale.LOG,
                        help =
                                "How far the weights move each time. Too small: slow. Too large: the loss jumps about or runs away.")
                double learningRate,
        @Knob(
                        min = 1,
                        max = 1024,
                        scale = Knob.Scale.LOG,
                        scikitLearn = "200, or all rows if fewer",
                        usedWhen = "batches=mini_batch",
                        help =
                                "How many rows are looked at before the weights move. Few: many noisy steps. Many: few smooth ones.")
                int batchSize,
        @Knob(
                        min = 1,
                        max = 10_000,
                        scale = Knob.Scale.LOG,
                        scikitLearn = "200",
                        help =
                                "How often every row is shown. Too few and it has not learnt yet, too many and it may learn noise: watch the validation curve.")
                int epochs,
        @Knob(
                        max = 1,
                        scikitLearn = "0.0001 / batch rows",
                        help =
                                "How strongly weights are drawn to 0. It keeps the network from learning rows by heart, and too much keeps it from learning at all.")
                double l2,
        @More
                @Knob(
                        help =
                                "How many rows are looked at before the weights move: one, a few (the batch size), or all. One row is the noisiest and slowest step, all rows the smoothest and rarest.")
                Batches batches,
        @More
                @Knob(
                        min = 1,
                        max = 64,
                        help =
                                "How many batches are looked at before the weights move once, by their mean gradient (gradient accumulation). It acts as a batch as many times as large.")
                int accumulation,
        @More LayerSettings layers,
        @More ScheduleSettings schedule,
        @More LossSettings loss,
        @More Regularisation regularisation,
        @More EarlyStopping stopping,
        @More
                @Knob(
                        help =
                                "What earlier epochs are learnt with, where a run was forked: 12:learningRate=0.01 is the first 12 epochs with that rate. Empty where all epochs are learnt alike.")
                String earlier)
        implements Classifier, Regressor, Forkable {

    public static final NeuralNetwork USUAL =
            new NeuralNetwork(
                    List.of(64, 32), Activation.RELU, OptimiserSettings.USUAL, 0.001, 32, 60, 0);

    /// With everything else as usual.
    public NeuralNetwork(
            List<Integer> hidden,
            Activation activation,
            OptimiserSettings optimiser,
            double learningRate,
            int batchSize,
            int epochs,
            double l2) {
        this(
                hidden,
                activation,
                optimiser,
                learningRate,
                batchSize,
                epochs,
                l2,
                Batches.MINI_BATCH,
                1,
                LayerSettings.USUAL,
                ScheduleSettings.USUAL,
                LossSettings.USUAL,
                Regularisation.USUAL,
                EarlyStopping.USUAL,
                "");
    }

    /// How many rows make a batch.
    public enum Batches {
        MINI_BATCH,
        ONE_ROW,
        FULL_BATCH
    }

    public NeuralNetwork {
        hidden = List.copyOf(hidden);
        for (int units : hidden) atLeastOne("a hidden layer's units", units);
        atLeastOne("batchSize", batchSize);
        atLeastOne("epochs", epochs);
        atLeastOne("accumulation", accumulation);
        Earlier.parse(earlier);
        if (!(learningRate > 0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException("learningRate must be above 0, not " + learningRate);
        }
        if (!(l2 >= 0 && Double.isFinite(l2))) {
            throw new IllegalArgumentException("l2 must be at least 0, not " + l2);
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1)
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }

    @Override
    public String key() {
        return "mlp";
    }

    @Override
    public String title() {
        return "Neural network (MLP)";
    }

    @Override
    public String help() {
        return "Layers of units, each a weighted sum bent by a curve, learn by moving every weight"
                + " a little against its error. A good choice when many features act together"
                + " and there are rows enough to learn how.";
    }

    @Override
    public Steps steps() {
        return Steps.EPOCHS;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        return learn(Exercise.of(inputs, target, loss), training);
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        return learn(Exercise.of(inputs, target, loss), training);
    }

    @Override
    public Optional<AtOnce> atOnce(int features, Target target) {
        return LaneFit.of(this, features, target);
    }

    /// The batch that a training of this network does next, done by the real trainer and taken
    /// apart. Nothing else learns from it.
    ///
    /// @param chance as the training has it
    /// @param state as that training handed it to [Training#remember]; empty for its beginning
    /// @throws DivergedException where the batch's loss is no longer finite
    public OneBatch oneBatch(Matrix inputs, Target target, Chance chance, Optional<byte[]> state) {
        Loss loss = this.loss.of(target);
        Relay relay = new Relay(this, Examples.of(inputs, target), loss, chance::named, state);
        return relay.nextEpoch().opened();
    }

    /// Batches in the epoch after so many: before a fork, by the settings of then.
    public int batchesIn(int epoch, int rows) {
        return at(epoch).batchesOf(rows);
    }

    /// Batches in an epoch of so many rows.
    public int batchesOf(int rows) {
        return (rows + batchRows(rows) - 1) / batchRows(rows);
    }

    @Override
    public Model<? extends Prediction> load(byte[] saved) {
        return SavedNetwork.read(saved);
    }

    @Override
    public NeuralNetwork forkedFrom(Algorithm before, int step) {
        boolean fits =
                before instanceof NeuralNetwork it
                        && it.hidden.equals(hidden)
                        && it.layers.isShapedAs(layers);
        if (!fits) {
            throw new Refusal(
                    "a fork goes on with the weights there are, and this network has others",
                    "keep hidden layers, normalisation and residual as they were, or press Start");
        }
        return Knobs.with(
                this, Earlier.KNOB, Earlier.until(step, (NeuralNetwork) before, this).text());
    }

    @Override
    public Optional<Fork> fork() {
        return Earlier.parse(earlier).fork(this);
    }

    /// What the epoch after so many is learnt with.
    NeuralNetwork at(int epoch) {
        return Earlier.parse(earlier).at(epoch, this);
    }

    private <P extends Prediction> Model<P> learn(Exercise<P> exercise, Training training) {
        Relay relay =
                new Relay(
                        this,
                        exercise.examples(),
                        exercise.loss(),
                        training::chance,
                        training.interruptedAt());
        Supplier<TrainedNetwork<P>> soFar = () -> relay.trainer().learnt(exercise);
        Supplier<byte[]> state = () -> SavedCheckpoint.write(relay.trainer().state());
        Supplier<Signs> signs = () -> relay.trainer().signs();
        while (training.keepGoing(relay.trainer().epoch(), epochs, soFar)) {
            Trainer trainer = relay.nextEpoch();
            Checkpoint before = trainer.state();
            while (trainer.batchesDone() < trainer.batches() && !training.isEndWished()) {
                trainer.batch();
                training.batchDone(
                        trainer.epoch(), trainer.batchesDone(), trainer.batches(), soFar);
                training.remember(trainer.epoch(), trainer.batchesDone(), state);
            }
            if (trainer.batchesDone() < trainer.batches()) {
                trainer.restore(before);
                break;
            }
            trainer.endEpoch();
            training.signs(trainer.epoch(), signs);
            training.remember(trainer.epoch(), 0, state);
        }
        return soFar.get();
    }

    /// The machine that this training is a loop over.
    Trainer trainer(Examples examples, Loss loss, Streams streams) {
        Network network = fresh(examples.inputs().columns(), loss, streams);
        return Trainer.begin(network, plan(loss, examples.truth().length), examples, streams);
    }

    /// With the weights that training starts from.
    Network fresh(int inputs, Loss loss, Streams streams) {
        return Network.fresh(inputs, layers(inputs, loss), layer -> layers.chance(streams, layer));
    }

    int weightCount(int inputs, Loss loss) {
        return Network.weightCount(inputs, layers(inputs, loss));
    }

    private List<Layer> layers(int inputs, Loss loss) {
        return layers.layers(inputs, hidden, activation, loss.outputs());
    }

    /// How it is trained on so many rows.
    TrainingPlan plan(Loss loss, int rows) {
        return new TrainingPlan(
                loss,
                optimiser.chosen(),
                learningRate,
                schedule.chosen(),
                epochs,
                batchRows(rows),
                accumulation,
                new TrainingPlan.Penalties(regularisation.l1(), l2),
                regularisation.clip(),
                new TrainingPlan.Blur(regularisation.noise(), regularisation.mixup()));
    }

    private int batchRows(int rows) {
        return switch (batches) {
            case ONE_ROW -> 1;
            case MINI_BATCH -> batchSize;
            case FULL_BATCH -> rows;
        };
    }
}
