package org.fundi.engine.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

/// Numbers of scikit-learn 1.2.1, made with:
/// ```
/// SVC(C=C, gamma='scale', tol=1e-6).fit(X, y2).decision_function(X)
/// SVR(C=1, epsilon=.1, gamma='scale', tol=1e-6).fit(X, t).predict(X) * s + yr.mean()
/// LinearSVC(C=1, tol=1e-10, max_iter=1000000, loss='squared_hinge').fit(X, y2)
/// LinearSVR(C=1, epsilon=.1, tol=1e-10, max_iter=1000000,
///           loss='squared_epsilon_insensitive').fit(X, t)   # then times s, plus yr.mean()
/// ```
/// where X, y2, yr are those of [Cross], s = yr.std() and t = (yr - yr.mean()) / s.
final class SupportVectorsTest {
    private static final Training QUIET = Training.quiet(42);
    private static final Classes TWO = new Classes(List.of("no", "yes"), Cross.TWO);

    /// Scores are told from probabilities by undoing [Platt]'s curve, so the sum is asked itself.
    private static double[] scores(Model<ClassProbabilities> model) {
        return ((KernelSum.OfClasses) model).sum().of(Cross.INPUTS);
    }

    @Test
    void theScoresOfTheGaussianMachineAreScikitLearns() {
        double[] one = {-0.8752068369, 1, -1, 0.1596449482, 0.8008488423, -0.5879574468, 1, -1, -1};
        double[] ten = {-1, 1, -1, 1, 1, -1, 1, -1, -1};
        assertArrayEquals(one, scores(SupportVectors.USUAL.fit(Cross.INPUTS, TWO, QUIET)), 2e-3);
        SupportVectors costly = new SupportVectors(10, 1, .1);
        assertArrayEquals(ten, scores(costly.fit(Cross.INPUTS, TWO, QUIET)), 2e-3);
    }

    @Test
    void theEstimatesOfTheGaussianMachineAreScikitLearns() {
        double[] expected = {
            0.807069197,
            2.3070705259,
            -0.8070691568,
            0.3070688377,
            2.5932251588,
            -0.8639466256,
            2.1859667154,
            -1.8580871135,
            0.1929300395
        };
        Values target = new Values(Cross.NUMBERS);
        double[] said =
                SupportVectors.USUAL
                        .fit(Cross.INPUTS, target, QUIET)
                        .predict(Cross.INPUTS)
                        .toArray();
        assertArrayEquals(expected, said, 4e-3);
    }

    @Test
    void theWeightsOfTheLinearMachineAreScikitLearns() {
        var model = LinearSupportVectors.USUAL.fit(Cross.INPUTS, TWO, QUIET);
        assertWeights(model, -0.4817455174, 0.7275869518, 0.0829552819, 0.7163534241);
    }

    @Test
    void theWeightsOfTheLinearMachineForANumberAreScikitLearns() {
        Values target = new Values(Cross.NUMBERS);
        var model = LinearSupportVectors.USUAL.fit(Cross.INPUTS, target, QUIET);
        assertWeights(model, -0.0352719102, 1.3729007835, 0.3449497402, 0.1312557881);
    }

    private static void assertWeights(Object model, double intercept, double... weights) {
        Reading read = ((Readable) model).read(List.of("a", "b", "c"));
        Reading.Weights.Output output = ((Reading.Weights) read).outputs().getFirst();
        assertEquals(intercept, output.intercept(), 1e-5);
        for (int f = 0; f < weights.length; f++) {
            assertEquals(weights[f], output.weights().get(f), 1e-5);
        }
    }

    @Test
    void moreThanTwentyThousandRowsAreRefusedWithARemedy() {
        Matrix many = Matrix.of(20_001, 1, new float[20_001]);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                SupportVectors.USUAL.fit(
                                        many, new Values(new double[20_001]), QUIET));
        assertTrue(refusal.what().contains("20001"));
        assertTrue(refusal.remedy().contains("svm_linear"));
    }

    @Test
    void plattsCurveOfTwoSeparateSidesHasItsMiddleBetweenThem() {
        // symmetric scores: b = 0; the wanted probabilities are 3/4 and 1/4, reached exactly at
        // ±1: 1 / (1 + e^a) = 3/4, so a = ln(1/3)
        Platt platt =
                Platt.fit(new double[] {-1, -1, 1, 1}, new boolean[] {false, false, true, true});
        assertEquals(0, platt.b(), 1e-6);
        assertEquals(Math.log(1 / 3.0), platt.a(), 1e-6);
        assertEquals(.75, platt.probability(1), 1e-6);
    }

    @Test
    void theKernelFadesWithSquaredDistance() {
        // squared distance 25, gamma .04: e^-1
        Matrix points = Matrix.ofRows(new double[][] {{0, 0}, {3, 4}});
        float[] alike = new GaussianKernel(points, .04).row(0);
        assertEquals(1, alike[0]);
        assertEquals(Math.exp(-1), alike[1], 1e-6);
    }
}
