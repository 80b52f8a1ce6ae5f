package org.fundi.engine.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;
import org.junit.jupiter.api.Test;

final class BaselinesTest {
    private static final Training QUIET = Training.quiet(42);
    private static final Matrix FOUR = Matrix.ofRows(new double[][] {{1}, {2}, {4}, {9}});

    @Test
    void ofTwoEquallyFrequentClassesTheFirstIsMostFrequent() {
        Classes target = new Classes(List.of("a", "b"), 1, 0, 1, 0);
        ClassProbabilities said = MostFrequent.USUAL.fit(FOUR, target, QUIET).predict(FOUR);
        assertEquals(1, said.at(3, 0));
        assertEquals(0, said.at(3, 1));
    }

    @Test
    void classSharesAreThoseOfTheTrainingRows() {
        Classes target = new Classes(List.of("a", "b", "c"), 2, 0, 2, 2);
        ClassProbabilities said = ClassPrior.USUAL.fit(FOUR, target, QUIET).predict(FOUR);
        assertEquals(.25, said.at(0, 0));
        assertEquals(0, said.at(0, 1));
        assertEquals(.75, said.at(0, 2));
    }

    @Test
    void meanAndMedianOfFourValues() {
        Values target = new Values(1, 2, 4, 9);
        assertEquals(4, MeanValue.USUAL.fit(FOUR, target, QUIET).predict(FOUR).at(2));
        assertEquals(3, MedianValue.USUAL.fit(FOUR, target, QUIET).predict(FOUR).at(2));
    }

    @Test
    void naiveForecastsSayTheEarlierValue() {
        Values target = new Values(2, 4, 9, 16);
        Estimates last = LastValue.USUAL.fit(FOUR, target, QUIET).predict(FOUR);
        assertArrayEquals(new double[] {1, 2, 4, 9}, last.toArray());
        Estimates season = new Seasonal(7).fit(FOUR, target, QUIET).predict(FOUR);
        assertArrayEquals(new double[] {1, 2, 4, 9}, season.toArray());
    }

    @Test
    void oneRuleOrdersRowsByTheFeatureThatOrdersThemBest() {
        // column 0 wins 2 of 4 pairs, column 1 loses all 4: it decides, downwards
        Matrix inputs = Matrix.ofRows(new double[][] {{1, 9}, {3, 8}, {2, 5}, {2, 4}});
        Classes target = new Classes(List.of("no", "yes"), 0, 0, 1, 1);
        Model<ClassProbabilities> model = OneRule.USUAL.fit(inputs, target, QUIET);
        double[] yes = model.predict(inputs).of(1);
        assertTrue(yes[0] < yes[1] && yes[1] < yes[2] && yes[2] < yes[3]);
        Reading.OneFeature read =
                (Reading.OneFeature) ((Readable) model).read(List.of("tenure", "calls"));
        assertEquals("calls", read.feature());
        assertEquals(OptionalInt.of(-1), read.direction());
        assertEquals(
                6.5, read.thresholds().getFirst(), 1e-6); // midway between 8 and 5, by symmetry
    }

    @Test
    void oneRulePrefersTheFeatureThatFindsPositiveRowsFirst() {
        // ten rows, positive the first two. Column 0 puts them 1st and 6th of ten: area 12/16,
        // average precision (1/1 + 2/6) / 2 = .667. Column 1 puts both among five equals: area
        // 13/16, average precision 2/5: column 0 is chosen though its area is smaller.
        double[] spread = {10, 5, 9, 8, 7, 6, 4, 3, 2, 1};
        double[] grouped = {1, 1, 1, 1, 1, 0, 0, 0, 0, 0};
        double[][] rows = new double[10][];
        int[] index = new int[10];
        for (int row = 0; row < 10; row++) rows[row] = new double[] {spread[row], grouped[row]};
        index[0] = index[1] = 1;
        Classes target = new Classes(List.of("no", "yes"), index);
        Model<ClassProbabilities> model = OneRule.USUAL.fit(Matrix.ofRows(rows), target, QUIET);
        Reading.OneFeature read = (Reading.OneFeature) ((Readable) model).read(List.of("a", "b"));
        assertEquals("a", read.feature());
    }

    @Test
    void rowsWithEqualValuesGetEqualScoresByOneRule() {
        Matrix inputs = Matrix.ofRows(new double[][] {{1}, {1}, {3}, {3}});
        Classes target = new Classes(List.of("no", "yes"), 0, 1, 1, 1);
        double[] yes = OneRule.USUAL.fit(inputs, target, QUIET).predict(inputs).of(1);
        assertEquals(yes[0], yes[1]);
        assertEquals(yes[2], yes[3]);
    }

    @Test
    void oneRuleForANumberAnswersWithTheMeanOfEachBin() {
        // two bins of the second column: {1, 2} and {8, 9}, threshold (2 + 8) / 2
        Matrix inputs = Matrix.ofRows(new double[][] {{5, 1}, {6, 2}, {5, 8}, {6, 9}});
        Model<Estimates> model = new OneRule(2).fit(inputs, new Values(10, 20, 50, 70), QUIET);
        assertArrayEquals(new double[] {15, 15, 60, 60}, model.predict(inputs).toArray());
        Reading.OneFeature read = (Reading.OneFeature) ((Readable) model).read(List.of("a", "b"));
        assertEquals(new Reading.OneFeature("b", OptionalInt.empty(), List.of(5.0)), read);
    }

    @Test
    void theOwnRuleIsBelievedAsSaidAndTrustedAsOftenAsItWasRight() {
        Matrix holds = Matrix.ofRows(new double[][] {{1}, {1}, {0}, {0}});
        Classes target = new Classes(List.of("no", "yes"), 1, 0, 0, 0);
        ClassProbabilities said = OwnRule.USUAL.fit(holds, target, QUIET).predict(holds);
        // right for 3 of 4: (3 + 1) / (4 + 2)
        assertEquals(4 / 6.0, said.at(0, 1), 1e-15);
        assertEquals(2 / 6.0, said.at(2, 1), 1e-15);
        assertEquals(1, said.likeliest(1));
    }

    @Test
    void aRuleThatIsMostlyWrongKeepsItsSay() {
        Matrix holds = Matrix.ofRows(new double[][] {{1}, {0}});
        Classes target = new Classes(List.of("no", "yes"), 0, 1);
        ClassProbabilities said = OwnRule.USUAL.fit(holds, target, QUIET).predict(holds);
        assertEquals(.51, said.at(0, 1), 1e-15);
    }

    @Test
    void theOwnRuleForANumberSaysTheMeansOfBothSides() {
        Matrix holds = Matrix.ofRows(new double[][] {{1}, {1}, {0}});
        Estimates said = OwnRule.USUAL.fit(holds, new Values(4, 8, 1), QUIET).predict(holds);
        assertArrayEquals(new double[] {6, 6, 1}, said.toArray());
    }
}
