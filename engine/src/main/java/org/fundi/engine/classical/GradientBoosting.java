package org.fundi.engine.classical;

import java.util.Optional;
import java.util.function.Function;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Refusal;

/// Grows small trees one after the other, each on what the trees before it got wrong (Friedman,
/// *Greedy function approximation: a gradient boosting machine*, 2001; Chen and Guestrin, *XGBoost:
/// a scalable tree boosting system*, 2016). With more than two classes a round is one tree a class.
///
/// XGBoost grows the trees where its native library loads; our own plain boosting can be chosen
/// anywhere. Both begin from the
/// share of the second class, from equal shares where there are several, or from the mean.
///
/// @param rounds how many, each correcting the sum of those before
/// @param depth at most so many questions in a row in each tree
/// @param rate how much of each correction is taken
/// @param leafRows at least so much in a leaf: rows, weighted by how undecided they are
/// @param penalty on large answers of leaves (λ)
/// @param rowShare of the training rows each round learns from, drawn anew
/// @param library who grows the trees
public record GradientBoosting(
        @Knob(
                        min = 1,
                        max = 5000,
                        scale = Knob.Scale.LOG,
                        help =
                                "How many rounds of correction. Too many learn single rows by heart: watch the validation curve.")
                int rounds,
        @Knob(
                        min = 1,
                        max = 15,
                        help =
                                "At most so many questions in a row in each tree. Small trees and many rounds usually do best.",
                        scikitLearn = "no limit, but 31 leaves")
                int depth,
        @Knob(
                        min = 0.001,
                        max = 1,
                        scale = Knob.Scale.LOG,
                        help =
                                "How much of each correction is taken. Half the rate needs about twice the rounds.")
                double rate,
        @Knob(
                        min = 0,
                        max = 100,
                        help =
                                "At least so many rows in a leaf, each weighted by how undecided it still is. More of them smooth the answers.",
                        scikitLearn = "20 rows, not weighted")
                double leafRows,
        @Knob(
                        min = 0,
                        max = 100,
                        help =
                                "Keeps the answers of leaves with few rows small. Large: cautious; 0: every leaf follows its rows.",
                        scikitLearn = "0")
                double penalty,
        @Knob(
                        min = 0.1,
                        max = 1,
                        help =
                                "The share of rows each round learns from, drawn anew. Below 1 the trees differ more.")
                double rowShare,
        @Knob(
                        help =
                                "Who grows the trees: XGBoost, or Fundi's own plain boosting. The latter is slower and runs everywhere.")
                Library library)
        implements Classifier, Regressor {
    public static final GradientBoosting USUAL =
            new GradientBoosting(100, 6, 0.1, 1, 1, 1, Library.XGBOOST);

    /// Who grows the trees.
    public enum Library {
        XGBOOST,
        BUILT_IN
    }

    public GradientBoosting {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, not " + rounds);
        }
        if (depth < 1) throw new IllegalArgumentException("depth must be at least 1, not " + depth);
        if (!(rate > 0)) throw new IllegalArgumentException("rate must be above 0, not " + rate);
        if (!(leafRows >= 0)) {
            throw new IllegalArgumentException("leafRows must be at least 0, not " + leafRows);
        }
        if (!(penalty >= 0)) {
            throw new IllegalArgumentException("penalty must be at least 0, not " + penalty);
        }
        if (!(rowShare > 0 && rowShare <= 1)) {
            throw new IllegalArgumentException(
                    "rowShare must be above 0 and at most 1, not " + rowShare);
        }
    }

    @Override
    public String key() {
        return "boosting";
    }

    @Override
    public String title() {
        return "gradient-boosted trees";
    }

    @Override
    public String help() {
        return "Grows small trees one after the other, each correcting what the sum of the others"
                + " still gets wrong. On tables with many rows it is often the best there is, if it"
                + " is stopped in time.";
    }

    @Override
    public Steps steps() {
        return Steps.ROUNDS;
    }

    @Override
    public Optional<String> wraps() {
        return library == Library.XGBOOST ? Optional.of("xgboost4j_2.12") : Optional.empty();
    }

    @Override
    public Optional<Refusal> unavailable() {
        return library == Library.XGBOOST ? NativeBoosting.unavailable() : Optional.empty();
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        needs(inputs, target);
        BoostingTask task = BoostingTask.of(target);
        return fit(inputs, task, training, sum -> new Boosted.OfClasses(key(), sum));
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        needs(inputs, target);
        BoostingTask task = BoostingTask.of(target);
        return fit(inputs, task, training, sum -> new Boosted.OfValues(key(), task.scale(), sum));
    }

    private <M extends Model<?>> M fit(
            Matrix inputs, BoostingTask task, Training training, Function<TreeSum, M> model) {
        try (Booster booster = booster(inputs, task, training)) {
            KeptSums kept = new KeptSums();
            for (int round = 0;
                    training.keepGoing(
                            round, rounds, () -> model.apply(booster.sum().remembering(kept)));
                    round++) {
                booster.addRound();
            }
            return model.apply(booster.sum());
        }
    }

    private Booster booster(Matrix inputs, BoostingTask task, Training training) {
        unavailable()
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        return switch (library) {
            case XGBOOST -> new NativeBoosting(this, inputs, task, training);
            case BUILT_IN -> new PlainBoosting(this, inputs, task, training);
        };
    }

    private static void needs(Matrix inputs, Target target) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
    }

    @Override
    public Model<?> load(byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key(), saved);
        return switch (reader.text()) {
            case "classes" -> new Boosted.OfClasses(key(), TreeSum.load(reader));
            default ->
                    new Boosted.OfValues(
                            key(),
                            new Scale(reader.number(), reader.number()),
                            TreeSum.load(reader));
        };
    }
}
