package org.fundi.engine.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fundi.engine.checklist.Check.Verdict;
import org.fundi.engine.coach.Guessing;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;

/// Do the answers belong to the rows? A permutation test (R. A. Fisher, *The design of
/// experiments*, 1935) of a network that learns most things quickly, and where it finds nothing of
/// a neuron alone, which finds what is weak; whatever the run's own settings are: so a fault of
/// those is not taken for one of the data.
final class LabelCheck {
    private static final int SHUFFLES = 9;
    private static final int UPDATES = 600;
    private static final int APART = 2;

    /// Better than shuffled by so many of their standard deviations.
    private static final double CLEARLY = 3;

    /// Or far below the luckiest shuffle: on few rows these differ much.
    private static final double FAR_BELOW = 0.7;

    /// Shuffled losses may lie near each other by luck.
    private static final double LEAST_SPREAD = 0.004;

    /// A gain of less than this share of guessing is hardly worth learning.
    private static final double LITTLE = 0.04;

    /// Shuffled losses have a long tail upwards: below all of them a gain of this share is enough.
    private static final double MUCH = 0.08;

    /// A twentieth at either end is drawn in.
    private static final double FAR = 0.05;

    private static final int FEWEST_PAIRS = 80;

    private final Sample sample;
    private final BooleanSupplier stop;
    private final NeuralNetwork able;
    private final NeuralNetwork neuron;

    private LabelCheck(Sample sample, BooleanSupplier stop) {
        this.sample = sample;
        this.stop = stop;
        NeuralNetwork quick = Knobs.with(NeuralNetwork.USUAL, "learningRate", "0.005");
        able = Knobs.with(quick, "hidden", "32,16");
        neuron = Knobs.with(quick, "hidden", "");
    }

    static Check.Labels of(Sample sample, BooleanSupplier stop) {
        return new LabelCheck(sample, stop).checked();
    }

    private Check.Labels checked() {
        Prepared.Part learning = near(sample.learning());
        Prepared.Part held = near(sample.held());
        Tried tried = tried(able, learning, held, "labels");
        if (!tried.isClear()) {
            Tried simple = tried(neuron, learning, held, "neuron");
            if (simple.isClear() || simple.loss() < tried.loss()) tried = simple;
        }
        int slipped = tried.isClear() ? 0 : slipped();
        Verdict verdict = Verdict.FINE;
        if (!tried.isClear()) {
            boolean better = tried.isBelow(1) && slipped == 0;
            verdict = better ? Verdict.SUSPICIOUS : Verdict.FAILED;
        } else if (tried.gain() < LITTLE) verdict = Verdict.SUSPICIOUS;
        return new Check.Labels(
                verdict,
                sample.learning().truth().size(),
                sample.held().truth().size(),
                tried.loss(),
                Arrays.stream(tried.shuffled()).min().orElseThrow(),
                Arrays.stream(tried.shuffled()).max().orElseThrow(),
                SHUFFLES,
                slipped);
    }

    /// @param loss with the answers as they are
    private record Tried(double loss, double[] shuffled, double guessing) {

        /// By how much shuffled answers are worse, as a share of guessing.
        double gain() {
            return (Statistics.mean(shuffled) - loss) / guessing;
        }

        boolean isClear() {
            double mean = Statistics.mean(shuffled);
            double squares = 0;
            for (double each : shuffled) squares += (each - mean) * (each - mean);
            double spread = StrictMath.sqrt(squares / (shuffled.length - 1)) / guessing;
            return isBelow(FAR_BELOW)
                    || gain() > CLEARLY * Math.max(spread, LEAST_SPREAD)
                    || isBelow(1) && gain() > MUCH;
        }

        /// @param share of the luckiest shuffle's loss
        boolean isBelow(double share) {
            return loss < share * Arrays.stream(shuffled).min().orElseThrow();
        }
    }

    private Tried tried(
            NeuralNetwork network, Prepared.Part rows, Prepared.Part held, String name) {
        double loss = asTheyAre(network, rows, held, name);
        double[] shuffled = new double[SHUFFLES];
        for (int i = 0; i < SHUFFLES; i++) {
            Chance chance = sample.chance().named(name, i + 1L);
            int[] order = chance.named("shuffle").shuffled(rows.truth().size());
            var other = new Prepared.Part(rows.inputs(), rows.truth().rows(order));
            shuffled[i] = lowest(network, other, held, chance);
        }
        return new Tried(loss, shuffled, guessing(held));
    }

    private double asTheyAre(
            NeuralNetwork network, Prepared.Part rows, Prepared.Part held, String name) {
        return lowest(network, rows, held, sample.chance().named(name, 0));
    }

    private static double guessing(Prepared.Part held) {
        return Math.max(1e-300, Guessing.loss(held.truth()));
    }

    private double lowest(
            NeuralNetwork network, Prepared.Part rows, Prepared.Part held, Chance chance) {
        return new Attempt(network, rows, held, APART, UPDATES, chance, stop).run().lowest();
    }

    /// Whatever the preparation left: every column brought to the spread it has in the rows learnt
    /// from, and answers far from all others drawn in. Both are other faults, and hide whether
    /// answers belong to their rows.
    private Prepared.Part near(Prepared.Part part) {
        Matrix inputs = part.inputs();
        float[] cells = inputs.cells().clone();
        for (int column = 0; column < inputs.columns(); column++) {
            float[] known = sample.learning().inputs().column(column);
            double mean = 0;
            double squares = 0;
            for (float value : known) mean += (double) value / known.length;
            for (float value : known) squares += (value - mean) * (value - mean) / known.length;
            double spread = squares > 0 ? StrictMath.sqrt(squares) : 1;
            for (int at = column; at < cells.length; at += inputs.columns()) {
                cells[at] = (float) ((cells[at] - mean) / spread);
            }
        }
        Matrix scaled = Matrix.of(inputs.rows(), inputs.columns(), cells);
        return new Prepared.Part(scaled, drawnIn(part.truth()));
    }

    private Target drawnIn(Target truth) {
        if (!(truth instanceof Values values
                && sample.learning().truth() instanceof Values known)) {
            return truth;
        }
        double[] sorted = known.toArray();
        Arrays.sort(sorted);
        double low = Statistics.quantile(sorted, FAR);
        double high = Statistics.quantile(sorted, 1 - FAR);
        double[] near = values.toArray();
        for (int row = 0; row < near.length; row++) near[row] = Math.clamp(near[row], low, high);
        return new Values(near);
    }

    /// Whether the answers lie one row off in the file, told by rows both of which are training
    /// rows.
    private int slipped() {
        for (int by : new int[] {1, -1}) {
            List<int[]> pairs = pairs(by);
            if (pairs.size() < FEWEST_PAIRS) continue;
            int[] rows = pairs.stream().mapToInt(pair -> pair[0]).toArray();
            int[] answers = pairs.stream().mapToInt(pair -> pair[1]).toArray();
            Prepared.Part all = near(sample.learning());
            var moved = new Prepared.Part(all.inputs().rows(rows), all.truth().rows(answers));
            int[] order = sample.chance().named("pairs").shuffled(rows.length);
            int quarter = rows.length / 4;
            Prepared.Part held = Sample.rows(moved, Arrays.copyOf(order, quarter));
            Prepared.Part learnt =
                    Sample.rows(moved, Arrays.copyOfRange(order, quarter, order.length));
            boolean learns =
                    asTheyAre(able, learnt, held, "slipped") < (1 - LITTLE) * guessing(held);
            if (learns && tried(able, learnt, held, "slipped").isClear()) return by;
        }
        return 0;
    }

    /// Places in the sample of a row, and of the row so much below it in the file.
    private List<int[]> pairs(int by) {
        int[] places = sample.places();
        List<int[]> pairs = new ArrayList<>();
        for (int row = 0; row < places.length; row++) {
            int other = Arrays.binarySearch(places, places[row] + by);
            if (other >= 0) pairs.add(new int[] {row, other});
        }
        return pairs;
    }
}
