package org.fundi.engine.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading.DrawnTree;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;
import org.junit.jupiter.api.Test;

final class TreesTest {
    private static final Training QUIET = Training.quiet(42);
    private static final DecisionTree FREE = new DecisionTree(30, 1);

    @Test
    void theThresholdIsHalfwayBetweenNeighbours() {
        Matrix inputs = Matrix.ofRows(new double[][] {{1}, {2}, {4}, {8}});
        Classes target = new Classes(List.of("a", "b"), 0, 0, 1, 1);
        DrawnTree drawn = drawn(FREE.fit(inputs, target, QUIET));
        DrawnTree.Question root = (DrawnTree.Question) drawn.root();
        assertEquals(3, root.threshold());
        assertEquals(new DrawnTree.Leaf(2, List.of(1.0, 0.0)), root.yes());
        assertEquals(new DrawnTree.Leaf(2, List.of(0.0, 1.0)), root.no());
        assertEquals(List.of(.5, .5), root.answer());
        assertEquals(4, root.rows());
    }

    @Test
    void leavesThatSayTheSameClassKeepTheirShares() {
        // the cut at 2.5 leaves shares 1/2 and 0 of "yes": both say "no", and rank differently
        Matrix inputs = Matrix.ofRows(new double[][] {{1}, {2}, {3}, {4}, {5}, {6}});
        Classes target = new Classes(List.of("no", "yes"), 1, 0, 0, 0, 0, 0);
        double[] yes = new DecisionTree(1, 2).fit(inputs, target, QUIET).predict(inputs).of(1);
        assertArrayEquals(new double[] {.5, .5, 0, 0, 0, 0}, yes);
    }

    @Test
    void aRegressionTreeCutsWhereTheSquaredErrorFallsMost() {
        // cutting 0 0 0 | 9 leaves no error; depth 1 allows no more
        Matrix inputs = Matrix.ofRows(new double[][] {{1}, {2}, {3}, {10}});
        Model<Estimates> model = new DecisionTree(1, 1).fit(inputs, new Values(1, 2, 3, 9), QUIET);
        assertArrayEquals(new double[] {2, 2, 2, 9}, model.predict(inputs).toArray());
        assertEquals(6.5, ((DrawnTree.Question) drawn(model).root()).threshold());
    }

    @Test
    void aTreeLearnsExclusiveOrThoughNoFirstCutHelps() {
        Matrix inputs = Matrix.ofRows(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        Classes target = new Classes(List.of("a", "b"), 0, 1, 1, 0);
        ClassProbabilities said = FREE.fit(inputs, target, QUIET).predict(inputs);
        for (int row = 0; row < 4; row++) assertEquals(target.at(row), said.likeliest(row));
    }

    @Test
    void aTreeToldToEndKeepsTheQuestionsItHas() {
        // one question needs two looks, one a feature; with the third the person wishes an end
        Matrix inputs = Matrix.ofRows(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        Classes target = new Classes(List.of("a", "b"), 0, 1, 1, 0);
        DrawnTree drawn = drawn(FREE.fit(inputs, target, endingAfter(2)));
        DrawnTree.Question root = (DrawnTree.Question) drawn.root();
        assertEquals(new DrawnTree.Leaf(2, List.of(.5, .5)), root.yes());
        assertEquals(new DrawnTree.Leaf(2, List.of(.5, .5)), root.no());
    }

    @Test
    void aForestToldToEndLeavesTheTreeItWasAtOut() {
        Matrix inputs = Cross.INPUTS;
        Values target = new Values(Cross.NUMBERS);
        byte[] stopped =
                new RandomForest(10, 10, 1, RandomForest.Tried.ALL)
                        .fit(inputs, target, endingAfter(0))
                        .saved();
        byte[] whole =
                new RandomForest(1, 10, 1, RandomForest.Tried.ALL)
                        .fit(inputs, target, QUIET)
                        .saved();
        assertTrue(stopped.length < whole.length, stopped.length + " bytes");
    }

    /// Nobody watches, until it has been asked so often whether an end is wished.
    private static Training endingAfter(int asked) {
        return new Training() {
            private int left = asked;

            @Override
            public Chance chance(String name, long... index) {
                return QUIET.chance(name, index);
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
                return step < steps && left >= 0;
            }

            @Override
            public boolean isEndWished() {
                return --left < 0;
            }
        };
    }

    @Test
    void aForestOfFiveIsTheBeginningOfAForestOfTen() {
        Matrix inputs = Cross.INPUTS;
        Values target = new Values(Cross.NUMBERS);
        byte[] five =
                new RandomForest(5, 10, 1, RandomForest.Tried.ALL)
                        .fit(inputs, target, QUIET)
                        .saved();
        byte[] ten =
                new RandomForest(10, 10, 1, RandomForest.Tried.ALL)
                        .fit(inputs, target, QUIET)
                        .saved();
        // key, kind, features, what is said before the first tree and the count come first
        int head = 4 + 6 + 4 + 6 + 4 + 4 + 8 + 4;
        assertArrayEquals(
                Arrays.copyOfRange(five, head, five.length),
                Arrays.copyOfRange(ten, head, five.length));
    }

    @Test
    void aForestAveragesItsTrees() {
        Matrix inputs = Cross.INPUTS;
        Classes target = new Classes(List.of("no", "yes"), Cross.TWO);
        double[] yes = RandomForest.USUAL.fit(inputs, target, QUIET).predict(inputs).of(1);
        for (double share : yes) assertEquals(share * 100, Math.rint(share * 100), 1e-9);
        assertTrue(yes[1] > .5 && yes[7] < .5);
    }

    private static DrawnTree drawn(Object model) {
        return (DrawnTree) ((Readable) model).read(List.of("x"));
    }
}
