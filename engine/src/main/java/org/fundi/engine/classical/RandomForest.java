package org.fundi.engine.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;
import org.jspecify.annotations.Nullable;

/// Grows many trees, each on rows drawn with replacement and looking at a few features a cut, and
/// averages their answers (Breiman, *Random forests*, 2001).
///
/// Each tree's chance has its own address, so a forest of 50 is the first half of one of 100.
///
/// @param trees how many
/// @param depth at most so many questions in a row
/// @param leafRows at least so many rows in a leaf
/// @param tried how many features each cut may choose from
public record RandomForest(
        @Knob(
                        min = 1,
                        max = 2000,
                        scale = Knob.Scale.LOG,
                        help =
                                "How many trees are averaged. More never hurt but take longer and help less and less.")
                int trees,
        @Knob(
                        min = 1,
                        max = 100,
                        scale = Knob.Scale.LOG,
                        help =
                                "At most so many questions in a row in each tree. Deep trees are usual here: averaging many takes their noise away.",
                        scikitLearn = "no limit")
                int depth,
        @Knob(
                        min = 1,
                        max = 200,
                        scale = Knob.Scale.LOG,
                        help =
                                "At least so many rows in every leaf. More of them smooth the answers.")
                int leafRows,
        @Knob(
                        help =
                                "How many features each cut may choose from, drawn anew for every cut. Fewer make the trees more different.",
                        scikitLearn = "square_root for classes, all for a number")
                Tried tried)
        implements Classifier, Regressor {
    public static final RandomForest USUAL = new RandomForest(100, 100, 1, Tried.BY_TASK);

    /// How many features each cut may choose from.
    public enum Tried {
        /// The square root of their number for classes, a third of them for a number (Breiman).
        BY_TASK,
        SQUARE_ROOT,
        THIRD,
        ALL;

        public int of(int features, boolean classes) {
            return switch (this) {
                case BY_TASK -> (classes ? SQUARE_ROOT : THIRD).of(features, classes);
                case SQUARE_ROOT -> Math.max(1, (int) StrictMath.sqrt(features));
                case THIRD -> Math.max(1, features / 3);
                case ALL -> features;
            };
        }
    }

    public RandomForest {
        if (trees < 1) throw new IllegalArgumentException("trees must be at least 1, not " + trees);
        if (depth < 1) throw new IllegalArgumentException("depth must be at least 1, not " + depth);
        if (leafRows < 1) {
            throw new IllegalArgumentException("leafRows must be at least 1, not " + leafRows);
        }
    }

    @Override
    public String key() {
        return "forest";
    }

    @Override
    public String title() {
        return "random forest";
    }

    @Override
    public String help() {
        return "Grows many different trees and averages what they say. It needs little tuning and"
                + " is hard to fool, but no longer can be read like one tree.";
    }

    @Override
    public Steps steps() {
        return Steps.TREES;
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        needs(inputs, target);
        double[] shares = new double[target.count()];
        int[] counts = target.counts();
        for (int c = 0; c < shares.length; c++) shares[c] = (double) counts[c] / target.size();
        Grove grove = new Grove(inputs, shares, tried.of(inputs.columns(), true), training);
        return grove.grow(Purity.of(target), forest -> new Forest.OfClasses(key(), forest));
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        needs(inputs, target);
        double[] mean = {Statistics.mean(target.toArray())};
        Grove grove = new Grove(inputs, mean, tried.of(inputs.columns(), false), training);
        return grove.grow(Purity.of(target), forest -> new Forest.OfValues(key(), forest));
    }

    private static void needs(Matrix inputs, Target target) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
    }

    /// The forest under way.
    private final class Grove {
        private final Matrix inputs;
        private final double[] before;
        private final TreeGrower.Limits limits;
        private final Training training;
        private final List<GrownTree> grown = new ArrayList<>();
        private final KeptSums kept = new KeptSums();

        Grove(Matrix inputs, double[] before, int tried, Training training) {
            this.inputs = inputs;
            this.before = before;
            this.limits = new TreeGrower.Limits(depth, leafRows, tried);
            this.training = training;
        }

        <M extends Model<?>> M grow(Purity purity, Function<Forest, M> model) {
            for (int tree = 0;
                    training.keepGoing(tree, trees, () -> model.apply(soFar(kept)));
                    tree++) {
                Chance chance = training.chance("tree", tree);
                int[] rows = withReplacement(chance.named("bootstrap").draws());
                GrownTree next =
                        new TreeGrower(inputs, purity, limits, chance.draws(), rows)
                                .grow(training::isEndWished);
                if (!training.isEndWished()) grown.add(next);
            }
            return model.apply(soFar(null));
        }

        private Forest soFar(@Nullable KeptSums sums) {
            return new Forest(inputs.columns(), before, List.copyOf(grown), sums);
        }

        private int[] withReplacement(Chance.Draws draws) {
            return IntStream.generate(() -> draws.nextInt(inputs.rows()))
                    .limit(inputs.rows())
                    .sorted()
                    .toArray();
        }
    }

    @Override
    public Model<?> load(byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key(), saved);
        return switch (reader.text()) {
            case "classes" -> new Forest.OfClasses(key(), Forest.load(reader));
            default -> new Forest.OfValues(key(), Forest.load(reader));
        };
    }
}
