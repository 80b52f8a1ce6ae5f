package org.fundi.engine.lab.overfitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.Probed;
import org.fundi.engine.lab.classroom.SeatResult;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// A few noisy rows of a known curve, and a model that may be too small or too large for them.
///
/// @param source of the rows
/// @param family of models
/// @param capacity the chosen one: degree, depth, neighbours, width or weights; of those that are
///     tried the nearest
/// @param truth the rows come from
/// @param noise standard deviation added to the truth
/// @param wrongLabels share of training rows with the wrong class
/// @param trainingRows to learn from
/// @param validationRows to judge by
/// @param l2 penalty on the squared weights
/// @param dropout of the network
/// @param earlyStopping of the network
/// @param epochs of the network
/// @param seed of the rows and of initial weights
public record Overfitting(
        @Knob(
                        help =
                                "Whose rows are learnt: drawn around a curve, classes on a plane some of whose labels are wrong, or those of the project that is open. Sealed rows stay sealed.")
                Origin source,
        @Knob(
                        help =
                                "What is fitted: polynomials by degree, trees by depth, the nearest neighbours by how many are asked, networks by width, or sums of waves by how many weights they have.")
                Family family,
        @Knob(
                        max = 1_000,
                        scale = Knob.Scale.LOG,
                        help =
                                "The model looked at: its degree, depth, number of neighbours, width or number of weights. Of those tried the nearest is taken.")
                int capacity,
        @Knob(
                        usedWhen = "source=curve",
                        help = "The curve the rows come from. No model is told it.")
                Truth truth,
        @Knob(
                        max = 2,
                        usedWhen = "source=curve|moons",
                        help =
                                "How far labels stray from the truth (standard deviation). Even the truth has this error.")
                double noise,
        @Knob(
                        max = 0.5,
                        usedWhen = "source=moons",
                        help =
                                "Share of training rows that carry the wrong class. Validation rows carry the right one.")
                double wrongLabels,
        @Knob(
                        min = MIN_ROWS,
                        max = MOST_ROWS,
                        scale = Knob.Scale.LOG,
                        help = "Rows to learn from. Few are easily learnt by heart.")
                int trainingRows,
        @Knob(
                        min = MIN_ROWS,
                        max = 2_000,
                        usedWhen = "source=curve|moons",
                        scale = Knob.Scale.LOG,
                        help = "Rows to judge by. Few make the validation error a matter of luck.")
                int validationRows,
        @Knob(
                        max = 10,
                        scale = Knob.Scale.LOG,
                        usedWhen = "family=polynomial|network|waves",
                        help =
                                "How strongly weights are drawn to 0. It smooths the curve; too much flattens it.")
                double l2,
        @Knob(
                        max = 0.9,
                        usedWhen = "family=network",
                        help =
                                "The share of hidden units silenced at random in every epoch. No unit can then rely on another.")
                double dropout,
        @Knob(
                        usedWhen = "family=network",
                        help =
                                "Takes the network as it was when it was best on the validation rows. They are then no longer strangers to it, and flatter it a little.")
                boolean earlyStopping,
        @Knob(
                        min = 10,
                        max = 5_000,
                        scale = Knob.Scale.LOG,
                        usedWhen = "family=network",
                        help = "How often the network is shown all rows.")
                int epochs,
        @Knob(
                        max = Integer.MAX_VALUE,
                        help =
                                "Of the rows and the initial weights. The same number gives the same lab, on every machine.")
                int seed)
        implements Lab, Probed {

    private static final int MIN_ROWS = 5;
    static final int MOST_ROWS = 1_000;

    /// Polynomials of a wave: the higher degrees follow the noise.
    public static final Overfitting USUAL =
            new Overfitting(
                    Origin.CURVE,
                    Family.POLYNOMIAL,
                    15,
                    Truth.WAVE,
                    0.3,
                    0.1,
                    24,
                    500,
                    0,
                    0,
                    false,
                    1_000,
                    42);

    public Overfitting {
        if (trainingRows < MIN_ROWS || validationRows < MIN_ROWS) {
            throw new IllegalArgumentException(
                    "both parts must have at least %d rows, not %d and %d"
                            .formatted(MIN_ROWS, trainingRows, validationRows));
        }
        if (!(noise >= 0 && l2 >= 0 && dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException(
                    "noise, l2 and dropout must be at least 0 and dropout below 1, not %s, %s and %s"
                            .formatted(noise, l2, dropout));
        }
    }

    @Override
    public String key() {
        return "overfitting";
    }

    @Override
    public Probing probing() {
        return switch (source) {
            case CURVE -> Probed.Probing.POSSIBLE;
            case MOONS -> Probed.Probing.UNASKED;
            case PROJECT -> Probed.Probing.NO_TRUTH;
        };
    }

    @Override
    public List<Double> trueAnswers() {
        return Tried.probes(truth.at(Tried.places()), SeatResult.PROBES);
    }

    @Override
    public double noiseVariance() {
        return noise * noise;
    }

    /// Another one, with one setting changed.
    ///
    /// @throws Refusal as [Knobs#with] does
    public Overfitting with(String path, Object value) {
        return Knobs.with(this, path, value.toString());
    }

    /// Another family, at a capacity that overfits.
    public Overfitting of(Family other) {
        return with("family", other.name()).with("capacity", other.usual());
    }

    /// Where no family was said, one that can learn the rows that were.
    @Override
    public Overfitting suited(Set<String> named) {
        if (source == Origin.CURVE || named.contains("family")) return this;
        Overfitting suited = this;
        for (var setting : Knobs.texts(from(source)).entrySet()) {
            if (named.contains(setting.getKey())) continue;
            suited = suited.with(setting.getKey(), setting.getValue());
        }
        return suited;
    }

    @Override
    public void check() {
        if (source != Origin.CURVE && !family.takesColumns()) throw RowsFit.ofCurvesOnly();
    }

    /// Rows from elsewhere, with a family that can learn them and as many of them as suit it.
    public Overfitting from(Origin other) {
        Overfitting there = with("source", other.name());
        if (other == Origin.CURVE)
            return there.with("trainingRows", USUAL.trainingRows)
                    .with("noise", USUAL.noise)
                    .with("epochs", USUAL.epochs);
        Overfitting more = there.with("trainingRows", 200).with("noise", 0.2).with("epochs", 300);
        return family.takesColumns() ? more : more.of(Family.TREE);
    }

    /// Those that are tried, from the smallest model to the largest.
    public List<Integer> capacities() {
        return family.capacities(trainingRows);
    }

    /// The chosen one, as it is among them.
    public int taken() {
        return capacities().get(chosen());
    }

    /// Numbers of training rows for a learning curve, up to eight times as many as there are.
    public List<Integer> rowCounts() {
        int most = Math.min(MOST_ROWS, 8 * trainingRows);
        List<Integer> counts = new ArrayList<>();
        for (double rows = MIN_ROWS; rows < most * 0.9; rows *= 1.4) counts.add((int) rows);
        counts.add(most);
        return counts;
    }

    /// The number of the chosen capacity among those of its family, from 0.
    public int chosen() {
        return family.nearest(capacity, trainingRows);
    }

    /// The rows that are shown, or one of the other draws they might have been.
    ///
    /// @param number 0 for those that are shown
    public Draw draw(int number) {
        return draw(number, trainingRows);
    }

    Draw draw(int number, int rows) {
        Chance chance = Chance.of(seed).named("overfitting", number);
        return new Draw(
                Sample.drawn(truth, noise, rows, chance.named("training")),
                Sample.drawn(truth, noise, validationRows, chance.named("validation")),
                chance.named("model"));
    }

    /// What a model of this capacity learns from a draw.
    ///
    /// @param end whether the person wishes an end; what is learnt then is of no use
    public Curve fit(int capacity, Draw draw, BooleanSupplier end) {
        return family.fit(this, capacity, draw, end);
    }
}
