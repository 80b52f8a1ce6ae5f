package org.fundi.engine.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

/// Numbers of scikit-learn 1.2.1, made with:
/// ```
/// LogisticRegression(C=C, tol=1e-12, max_iter=10000, solver='newton-cholesky').fit(X, y2)
/// LogisticRegression(C=1, tol=1e-12, max_iter=100000, solver='lbfgs').fit(X, y3)
/// Ridge(alpha=alpha).fit(X, yr)
/// GaussianNB().fit(X, y3).predict_proba(X[:3])
/// ```
/// where X, y2, y3, yr are those of [Cross].
final class LinearModelsTest {
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final Classes TWO = new Classes(List.of("no", "yes"), Cross.TWO);
    private static final Classes THREE = new Classes(NAMES, Cross.THREE);

    private static Reading.Weights.Output weights(Object model, int output, String... names) {
        Reading read = ((Readable) model).read(List.of(names));
        return ((Reading.Weights) read).outputs().get(output);
    }

    private static void assertWeights(
            Reading.Weights.Output read, double within, double intercept, double... weights) {
        assertEquals(intercept, read.intercept(), within);
        for (int f = 0; f < weights.length; f++) {
            assertEquals(weights[f], read.weights().get(f), within);
        }
    }

    @Test
    void logisticRegressionOnFourRowsIsScikitLearns() {
        var model =
                LogisticRegression.USUAL.fit(
                        Matrix.ofRows(new double[][] {{0}, {1}, {2}, {3}}),
                        new Classes(List.of("0", "1"), 0, 0, 1, 1),
                        Training.quiet(42));
        assertWeights(weights(model, 0, "x"), 1e-7, -1.43742892, .95828595);
    }

    @Test
    void logisticRegressionOfTwoClassesIsScikitLearns() {
        var usual = LogisticRegression.USUAL.fit(Cross.INPUTS, TWO, Training.quiet(42));
        assertWeights(
                weights(usual, 0, "a", "b", "c"),
                1e-6,
                -0.730774969653,
                1.030814559007,
                0.074392545472,
                0.883871169471);
        var cautious =
                new LogisticRegression(.1, 1000, 1e-8).fit(Cross.INPUTS, TWO, Training.quiet(42));
        assertWeights(
                weights(cautious, 0, "a", "b", "c"),
                1e-6,
                -0.337614810655,
                0.273994877292,
                0.018778790255,
                0.236221859555);
    }

    @Test
    void logisticRegressionOfThreeClassesIsScikitLearns() {
        var model =
                new LogisticRegression(1, 1000, 1e-11).fit(Cross.INPUTS, THREE, Training.quiet(42));
        ClassProbabilities said = model.predict(Cross.INPUTS);
        // its L-BFGS and its Newton-CG agree with each other to 2e-6 only
        double[] first = {0.7206535, 0.1541120, 0.1252344};
        double[] second = {0.1006836, 0.8492088, 0.0501076};
        for (int c = 0; c < 3; c++) {
            assertEquals(first[c], said.at(0, c), 1e-6);
            assertEquals(second[c], said.at(1, c), 1.5e-6);
        }
        assertWeights(weights(model, 1, "a", "b", "c"), 4e-6, -.2532, .77236, -.20357, .374406);
    }

    @Test
    void logisticRegressionIsAtTheBottomOfItsLoss() {
        LogisticLoss loss = new LogisticLoss(Cross.INPUTS, THREE, 1);
        QuasiNewton walk = new QuasiNewton(loss, new double[loss.weights()]);
        while (walk.steepest() > 1e-10 && walk.step()) {}
        assertTrue(walk.steepest() <= 1e-8, "steepest " + walk.steepest());
    }

    @Test
    void theGradientOfTheLogisticLossIsItsSlope() {
        for (Classes target : List.of(TWO, THREE)) {
            LogisticLoss loss = new LogisticLoss(Cross.INPUTS, target, 2);
            double[] at = new double[loss.weights()];
            for (int i = 0; i < at.length; i++) at[i] = .3 * i - 1;
            double[] gradient = new double[at.length];
            loss.at(at, gradient);
            for (int i = 0; i < at.length; i++) {
                double[] up = at.clone();
                double[] down = at.clone();
                up[i] += 1e-5;
                down[i] -= 1e-5;
                double[] unused = new double[at.length];
                double slope = (loss.at(up, unused) - loss.at(down, unused)) / 2e-5;
                assertEquals(slope, gradient[i], 1e-6);
            }
        }
    }

    @Test
    void oneClassOnlyIsRefused() {
        Classes same = new Classes(List.of("no", "yes"), new int[9]);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> LogisticRegression.USUAL.fit(Cross.INPUTS, same, Training.quiet(42)));
        assertEquals(
                "all 9 training rows are 'no', so there is nothing to tell apart", refusal.what());
    }

    @Test
    void ridgeOnFourRowsIsScikitLearns() {
        var model =
                RidgeRegression.USUAL.fit(
                        Matrix.ofRows(new double[][] {{0}, {1}, {2}, {3}}),
                        new Values(0, 1, 2, 4),
                        Training.quiet(42));
        // Σ(x-1.5)(y-1.75) = 6.5, Σ(x-1.5)² + 1 = 6: 6.5/6 = 1.08333; 1.75 - 1.5·1.08333 = .125
        assertWeights(weights(model, 0, "x"), 1e-12, .125, 1.0833333333333333);
    }

    @Test
    void ridgeOnThreeFeaturesIsScikitLearns() {
        Values target = new Values(Cross.NUMBERS);
        var usual = RidgeRegression.USUAL.fit(Cross.INPUTS, target, Training.quiet(42));
        assertWeights(
                weights(usual, 0, "a", "b", "c"),
                1e-11,
                -0.025584303240793582,
                1.411117627371,
                0.314430624015,
                0.120313879567);
        var firm = new RidgeRegression(10).fit(Cross.INPUTS, target, Training.quiet(42));
        assertWeights(
                weights(firm, 0, "a", "b", "c"),
                1e-11,
                0.09990898725119471,
                0.847976445642,
                0.214142533499,
                0.138349086424);
    }

    @Test
    void ridgeWithMoreFeaturesThanRowsAgreesWithItself() {
        // the same two features written three times: each copy takes a third of the weight that
        // one copy takes when alpha is a third
        Matrix once = Matrix.ofRows(new double[][] {{0, 1}, {1, 0}, {2, 2}});
        double[][] thrice = new double[3][];
        for (int row = 0; row < 3; row++) {
            double a = once.at(row, 0);
            double b = once.at(row, 1);
            thrice[row] = new double[] {a, b, a, b, a, b};
        }
        Values target = new Values(1, 2, 6);
        var few = new RidgeRegression(1.0 / 3).fit(once, target, Training.quiet(42));
        var many = RidgeRegression.USUAL.fit(Matrix.ofRows(thrice), target, Training.quiet(42));
        assertArrayEquals(
                few.predict(once).toArray(), many.predict(Matrix.ofRows(thrice)).toArray(), 1e-12);
    }

    @Test
    void naiveBayesIsScikitLearns() {
        ClassProbabilities said =
                NaiveBayes.USUAL.fit(Cross.INPUTS, THREE, Training.quiet(42)).predict(Cross.INPUTS);
        double[][] expected = {
            {0.984576457582, 0.013293027133, 0.002130515285},
            {0.004777417806, 0.995218912555, 0.00000366964},
            {0.000001145739, 0.002697954559, 0.997300899702}
        };
        for (int row = 0; row < 3; row++) {
            for (int c = 0; c < 3; c++) assertEquals(expected[row][c], said.at(row, c), 1e-11);
        }
    }

    /// Both are found in one go: there is nothing to keep of half of it.
    @Test
    void whatIsFoundInOneGoIsGivenUpWhereAnEndIsWished() {
        Training ended =
                new Training() {
                    private final Training quiet = Training.quiet(42);

                    @Override
                    public Chance chance(String name, long... index) {
                        return quiet.chance(name, index);
                    }

                    @Override
                    public int threads() {
                        return 1;
                    }

                    @Override
                    public boolean keepGoing(
                            int step, int steps, Supplier<? extends Model<?>> soFar) {
                        return false;
                    }

                    @Override
                    public boolean isEndWished() {
                        return true;
                    }
                };
        Values numbers = new Values(Cross.NUMBERS);
        assertThrows(
                CancelledException.class,
                () -> RidgeRegression.USUAL.fit(Cross.INPUTS, numbers, ended));
        assertThrows(
                CancelledException.class, () -> OneRule.USUAL.fit(Cross.INPUTS, numbers, ended));
        assertThrows(CancelledException.class, () -> OneRule.USUAL.fit(Cross.INPUTS, TWO, ended));
    }
}
