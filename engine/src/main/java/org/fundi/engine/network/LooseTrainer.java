package org.fundi.engine.network;

import java.util.Arrays;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;

/// The trainer taken apart: each line of the training loop is a method, to be called in any order,
/// twice or not at all. Called as they should be, they do what [Trainer] does, bit for bit; what
/// follows from any other order is what PyTorch would do with it. It belongs to one thread.
///
/// It knows plain gradient descent only: no penalties, no gathered batches, no schedule.
public final class LooseTrainer {
    private final Network network;
    private final Loss loss;
    private final Chance chance;
    private final Kernels kernels = Kernels.begin();
    private final float[] weights;
    private final float[] gradient;
    private final float[] slope;
    private final NetworkPass learning;
    private final Optimiser.Stepper stepper;
    private float[] out = {};
    private int rows;

    private LooseTrainer(Network network, Loss loss, Optimiser optimiser, int rows, Chance chance) {
        this.network = network;
        this.loss = loss;
        this.chance = chance;
        weights = network.weights();
        gradient = new float[weights.length];
        slope = new float[rows * network.outputs()];
        learning = network.begin(rows, weights, kernels);
        stepper = optimiser.begin(weights.length);
    }

    /// @param settings the network, its curve, dropout, optimiser and loss
    /// @param classes what is told apart
    /// @param rows most of a batch
    /// @param chance as a run of the same seed has it
    public static LooseTrainer of(
            NeuralNetwork settings, int inputs, Classes classes, int rows, Chance chance) {
        Loss loss = settings.loss().of(classes);
        Network fresh = settings.fresh(inputs, loss, chance::named);
        return new LooseTrainer(fresh, loss, settings.optimiser().chosen(), rows, chance);
    }

    /// Puts these in the place of the weights there are.
    public void begin(float[] others) {
        System.arraycopy(others, 0, weights, 0, weights.length);
    }

    /// The weights as they stand, a copy.
    public float[] weights() {
        return weights.clone();
    }

    /// Sends rows forward, with dropout.
    ///
    /// @param in *rows x inputs* from its start; not to be changed before [#backward]
    public void forward(float[] in, int rows, int epoch, int batch) {
        this.rows = rows;
        learning.learn(chance::named, epoch, batch);
        out = learning.forward(in, rows);
    }

    /// @param truth one class a row
    /// @param squashed whether chances are given to a loss that makes chances of them once more
    /// @return the mean loss of what went forward last
    public double loss(float[] truth, boolean squashed) {
        if (!squashed) return loss.slope(out, truth, rows, slope);
        float[] chances = Squash.of(loss, out, rows);
        double mean = loss.slope(chances, truth, rows, slope);
        Squash.back(chances, slope, rows, loss.outputs());
        return mean;
    }

    /// Adds how the loss worked out last changes with each weight to the gradient.
    public void backward() {
        float[] slopes = learning.backward(slope, rows);
        for (int i = 0; i < gradient.length; i++) gradient[i] += slopes[i];
        kernels.rest();
    }

    /// The length of the gradient as it has gathered.
    public double gradientLength() {
        double squares = 0;
        for (float each : gradient) squares += (double) each * each;
        return StrictMath.sqrt(squares);
    }

    /// Moves the weights once by the gradient there is.
    ///
    /// @param rate below 0 for a step uphill
    public void step(double rate) {
        stepper.step(weights, gradient, rate);
    }

    /// PyTorch's `zero_grad`.
    public void zeroGradient() {
        Arrays.fill(gradient, 0f);
    }

    /// How well rows are answered.
    ///
    /// @param right share of rows whose class is the likeliest
    public record Answered(double loss, double right) {}

    /// Asks about rows without learning from them.
    ///
    /// @param dropping whether dropout is left on; its chance is that of this epoch
    /// @param squashed as in [#loss]
    public Answered ask(
            Matrix inputs, float[] truth, int epoch, boolean dropping, boolean squashed) {
        int count = inputs.rows();
        NetworkPass pass = network.begin(count, weights, kernels);
        if (dropping) pass.learn(chance.named("validation")::named, epoch, 0);
        float[] said = pass.forward(inputs.cells(), count);
        float[] scored = squashed ? Squash.of(loss, said, count) : said;
        double mean = loss.slope(scored, truth, count, new float[count * loss.outputs()]);
        return new Answered(mean, right(said, truth, count));
    }

    private double right(float[] said, float[] truth, int count) {
        int classes = loss.answers();
        double[] chances = new double[count * classes];
        loss.answer(said, count, chances, 0);
        int right = 0;
        for (int row = 0; row < count; row++) {
            int best = 0;
            for (int c = 1; c < classes; c++) {
                if (chances[row * classes + c] > chances[row * classes + best]) best = c;
            }
            if (best == (int) truth[row]) right++;
        }
        return (double) right / count;
    }
}
