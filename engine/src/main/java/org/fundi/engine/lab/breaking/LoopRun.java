package org.fundi.engine.lab.breaking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.LooseTrainer;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Classes;

/// A loop at work: trains a network line by line, as the loop says, right or wrong. It belongs to
/// one thread.
public final class LoopRun {
    private final Loop loop;
    private final NeuralNetwork network;
    private final Chance chance;
    private final Matrix inputs;
    private final float[] answers;
    private final Matrix judged;
    private final float[] truth;
    private final LooseTrainer trainer;
    private final float[] shown;
    private final float[] asked;
    private final List<Double> batchLoss = new ArrayList<>();
    private final List<Double> gradient = new ArrayList<>();
    private final List<Double> trainingLoss = new ArrayList<>();
    private final List<Double> validationLoss = new ArrayList<>();
    private final List<Double> validationRight = new ArrayList<>();
    private boolean ranAway;
    private volatile boolean isEndWished;

    /// @param rows of classes, the training rows in the order of their file
    LoopRun(Loop loop, NeuralNetwork network, LabRows rows, Chance chance) {
        this.loop = loop;
        this.network = network;
        this.chance = chance;
        Classes target = (Classes) rows.target();
        judged = rows.judged();
        truth = numbers((Classes) rows.truth());
        boolean all = loop.learnsValidation();
        inputs = all ? joined(rows.inputs(), judged) : rows.inputs();
        answers = all ? joined(numbers(target), truth) : numbers(target);
        int most = Math.min(network.batchSize(), answers.length);
        trainer = LooseTrainer.of(network, inputs.columns(), target, most, chance);
        if (loop.zeroStart()) trainer.begin(new float[trainer.weights().length]);
        shown = new float[most * inputs.columns()];
        asked = new float[most];
    }

    private static float[] numbers(Classes classes) {
        float[] numbers = new float[classes.size()];
        for (int row = 0; row < numbers.length; row++) numbers[row] = classes.at(row);
        return numbers;
    }

    private static Matrix joined(Matrix one, Matrix other) {
        float[] cells = joined(one.cells(), other.cells());
        return Matrix.of(one.rows() + other.rows(), one.columns(), cells);
    }

    private static float[] joined(float[] one, float[] other) {
        float[] both = new float[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /// What the network stands on now.
    LooseTrainer trainer() {
        return trainer;
    }

    /// All that has been seen so far.
    Curves curves() {
        return new Curves(
                batches(),
                batchLoss,
                gradient,
                trainingLoss,
                validationLoss,
                validationRight,
                ranAway);
    }

    private int batches() {
        return (answers.length + network.batchSize() - 1) / network.batchSize();
    }

    /// Runs all epochs, or up to the last one whose numbers are finite.
    ///
    /// @param told how many epochs have been run, after each, on this thread
    public Curves run(IntConsumer told) {
        for (int epoch = 0; epoch < network.epochs() && !isOver(); epoch++) {
            epoch(epoch);
            if (!ranAway) judge(epoch);
            told.accept(epoch + 1);
        }
        return curves();
    }

    /// Ends it after the epoch under way. Any thread may wish it.
    public void stop() {
        isEndWished = true;
    }

    private boolean isOver() {
        return ranAway || isEndWished;
    }

    private void epoch(int epoch) {
        int[] order =
                loop.shuffled()
                        ? chance.named("shuffle", epoch).shuffled(answers.length)
                        : IntStream.range(0, answers.length).toArray();
        double sum = 0;
        for (int batch = 0; batch < batches() && !ranAway; batch++) {
            int rows = gather(order, batch);
            sum += rows * batch(rows, epoch, batch);
        }
        if (!ranAway) trainingLoss.add(sum / answers.length);
    }

    private int gather(int[] order, int batch) {
        int from = batch * network.batchSize();
        int rows = Math.min(network.batchSize(), order.length - from);
        int width = inputs.columns();
        for (int i = 0; i < rows; i++) {
            int row = order[from + i];
            System.arraycopy(inputs.cells(), row * width, shown, i * width, width);
            asked[loop.shifted() ? (i + 1) % rows : i] = answers[row];
        }
        return rows;
    }

    /// Shows one batch.
    private double batch(int rows, int epoch, int batch) {
        trainer.forward(shown, rows, epoch, batch);
        double loss = trainer.loss(asked, loop.squashed());
        if (!Double.isFinite(loss)) {
            ranAway = true;
            return loss;
        }
        batchLoss.add(loss);
        for (Loop.Line line : loop.lines()) act(line);
        return loss;
    }

    private void act(Loop.Line line) {
        switch (line) {
            case BACKWARD -> {
                trainer.backward();
                gradient.add(trainer.gradientLength());
            }
            case STEP -> trainer.step(network.learningRate() * loop.rates());
            case ZERO -> trainer.zeroGradient();
        }
    }

    private void judge(int epoch) {
        LooseTrainer.Answered said =
                trainer.ask(judged, truth, epoch, !loop.evaluates(), loop.squashed());
        ranAway = !Double.isFinite(said.loss());
        if (ranAway) return;
        validationLoss.add(said.loss());
        validationRight.add(said.right());
    }
}
