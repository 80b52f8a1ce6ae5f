package org.fundi.engine.lab.metrics;

import java.util.List;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.Source;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Cost;
import org.fundi.engine.setting.Knob;

/// A question with few positive rows, and a model that gives each row a probability: one that is
/// drawn from the seed, or a run of the open project on its validation rows.
///
/// What the drawn model sees of a row is a number drawn from a normal distribution of deviation 1,
/// with mean 0 where the row is negative and `apart` where it is positive (Green and Swets, *Signal
/// detection theory and psychophysics*, 1966). What it says is the true probability given that
/// number, by Bayes' rule: nobody could know more, and no better calibrated model exists.
///
/// @param source whose rows are judged; of a project, what they are is not for these settings
/// @param rows that are judged
/// @param positives share of rows that are positive
/// @param apart distance between the means of both classes, in deviations: d′
/// @param missCost of a positive row left alone
/// @param alarmCost of a negative row called positive
/// @param threshold yes is said from this probability on; nobody is told yes at 1
/// @param confidence probability given to the true class of one row, to see what it costs
/// @param seed of the numbers drawn
public record RareProblem(
        @Knob(
                        help =
                                "Whose rows are judged: generated ones, or the validation rows of the project that is open, by the run looked at. Sealed rows stay sealed.")
                Source source,
        @Knob(
                        min = 200,
                        max = 100_000,
                        scale = Knob.Scale.LOG,
                        help = "Rows that are judged. Few make every figure a matter of luck.")
                int rows,
        @Knob(
                        min = 0.001,
                        max = 0.5,
                        scale = Knob.Scale.LOG,
                        help =
                                "Share of rows that are truly positive. The rarer they are, the better it looks to say no always.")
                double positives,
        @Knob(
                        max = 5,
                        help =
                                "How well the model can tell the classes apart: the distance between their means, in standard deviations. At 0 it knows nothing.")
                double apart,
        @Knob(
                        min = 0.1,
                        max = 100_000,
                        scale = Knob.Scale.LOG,
                        help = "What a missed positive costs, in any unit.")
                double missCost,
        @Knob(
                        min = 0.1,
                        max = 100_000,
                        scale = Knob.Scale.LOG,
                        help = "What a false alarm costs, in the same unit.")
                double alarmCost,
        @Knob(help = "Yes is said from this probability on.") double threshold,
        @Knob(
                        min = 0.001,
                        help =
                                "The probability given to the true class, in the picture of losses only.")
                double confidence,
        @Knob(
                        max = Integer.MAX_VALUE,
                        help =
                                "Of the scores drawn. The same number gives the same scores, on every machine.")
                int seed)
        implements Lab {

    private static final List<String> DRAWN = List.of("rows", "positives", "apart", "seed");

    /// Of a model of which nothing is known beforehand, in log odds.
    private static final double FAR = 7;

    /// One row in a hundred is positive, and missing it costs 30 false alarms.
    public static final RareProblem USUAL =
            new RareProblem(Source.GENERATED, 10_000, 0.01, 2.5, 300, 10, 0.5, 0.01, 42);

    public RareProblem {
        require(rows >= 200 && rows <= 100_000, "rows", rows);
        require(positives >= 0.001 && positives <= 0.5, "positives", positives);
        require(apart >= 0 && apart <= 5, "apart", apart);
        require(missCost >= 0.1 && missCost <= 100_000, "missCost", missCost);
        require(alarmCost >= 0.1 && alarmCost <= 100_000, "alarmCost", alarmCost);
        require(threshold >= 0 && threshold <= 1, "threshold", threshold);
        require(confidence >= 0.001 && confidence <= 1, "confidence", confidence);
    }

    private static void require(boolean so, String name, double value) {
        if (!so) throw new IllegalArgumentException(name + " can't be " + value);
    }

    @Override
    public String key() {
        return "metrics";
    }

    /// Whether the validation rows of the open project are judged.
    public boolean isOfProject() {
        return source == Source.PROJECT;
    }

    @Override
    public boolean uses(String path) {
        return !isOfProject() || !DRAWN.contains(path);
    }

    /// The same with another threshold.
    public RareProblem at(double other) {
        return new RareProblem(
                source, rows, positives, apart, missCost, alarmCost, other, confidence, seed);
    }

    /// The same of other rows.
    public RareProblem from(Source other) {
        return new RareProblem(
                other, rows, positives, apart, missCost, alarmCost, threshold, confidence, seed);
    }

    /// The same with another probability given to the true class.
    public RareProblem confident(double other) {
        return new RareProblem(
                source, rows, positives, apart, missCost, alarmCost, threshold, other, seed);
    }

    /// Whether the same scores are drawn and the same errors cost the same.
    public boolean asksTheSameAs(RareProblem other) {
        return at(0).confident(1).equals(other.at(0).confident(1));
    }

    /// How many rows are positive: the share of all, rounded, and at least one.
    public int positiveRows() {
        return (int) Math.max(1, Math.round(rows * positives));
    }

    public Cost cost() {
        return new Cost(missCost, alarmCost);
    }

    /// What the learner drags is no part of it.
    @Override
    public Lab task() {
        return at(USUAL.threshold).confident(USUAL.confidence);
    }

    /// The thresholds worth trying.
    public Ladder ladder() {
        if (isOfProject()) return Ladder.between(-FAR, FAR);
        double prior = prior();
        double far = 2.5 * apart + 1;
        double middle = apart * apart / 2;
        return Ladder.between(prior - middle - far, prior + middle + far);
    }

    /// What the drawn model says of each row, and what is true; the positive rows first.
    public Answers.Binary answers() {
        Chance.Draws draws = Chance.of(seed).named("scores").draws();
        boolean[] truth = new boolean[rows];
        double[] scores = new double[rows];
        int positive = positiveRows();
        double prior = prior();
        for (int row = 0; row < rows; row++) {
            truth[row] = row < positive;
            double seen = draws.nextGaussian() + (truth[row] ? apart : 0);
            double odds = prior + apart * seen - apart * apart / 2;
            scores[row] = Math.min(Ladder.probability(odds), Math.nextDown(1.0));
        }
        return new Answers.Binary(truth, scores, threshold, Answers.once(rows));
    }

    /// Log odds of a row of which nothing is known.
    private double prior() {
        double share = (double) positiveRows() / rows;
        return Ladder.logOdds(share);
    }
}
