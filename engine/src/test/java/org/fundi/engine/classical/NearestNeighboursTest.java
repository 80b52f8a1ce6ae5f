package org.fundi.engine.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class NearestNeighboursTest {
    private static final Training QUIET = Training.quiet(42);

    /// 0 1 2 10 on a line, classes a a b b.
    private static final Matrix LINE = Matrix.ofRows(cells(0), cells(1), cells(2), cells(10));

    private static final Classes LETTERS = new Classes(List.of("a", "b"), 0, 0, 1, 1);

    @Test
    void theNearestVote() {
        // Of 1.2 the nearest are 1 (a), 2 (b), 0 (a).
        assertArrayEquals(new double[] {2 / 3.0, 1 / 3.0}, said(uniform(3), 1.2), 1e-15);
        assertArrayEquals(new double[] {0, 1}, said(uniform(1), 9), 0);
    }

    @Test
    void ofEquallyNearRowsTheFirstCounts() {
        // 0 and 2 are equally far from 1, after 1 itself.
        assertArrayEquals(new double[] {1, 0}, said(uniform(2), 1), 0);
    }

    @Test
    void aVoteTieGoesToTheFirstClass() {
        // Of 6.5 the nearest two are 10 (b) and 2 (b), the next two a: a tie of four.
        ClassProbabilities said =
                uniform(4).fit(LINE, LETTERS, QUIET).predict(Matrix.ofRows(cells(6.5)));
        assertEquals(0.5, said.at(0, 0));
        assertEquals(0, said.likeliest(0));
    }

    @Test
    void moreNeighboursThanRowsAskAllRows() {
        assertArrayEquals(new double[] {0.5, 0.5}, said(uniform(99), 5), 0);
    }

    @Test
    void distanceWeighsVotesByOneOverTheDistance() {
        // Of 4: 2 (b) at 2, 1 (a) at 3, 0 (a) at 4: 1/2, 1/3, 1/4 of 13/12 in all.
        assertArrayEquals(new double[] {7 / 13.0, 6 / 13.0}, said(distance(3), 4), 1e-15);
        // A row met exactly is the only one that counts.
        assertArrayEquals(new double[] {0, 1}, said(distance(3), 2), 0);
    }

    @Test
    void numbersAreAveraged() {
        Model<Estimates> model = uniform(2).fit(LINE, new Values(1, 2, 4, 8), QUIET);
        // Of 1.6 the nearest are 2 (4) and 1 (2).
        assertEquals(3, model.predict(Matrix.ofRows(cells(1.6))).at(0));
    }

    @Test
    void findsTheSameRowsAsLookingAtAllOfThemOneByOne() {
        Matrix known = random(777, 13, "known");
        Matrix asked = random(31, 13, "asked");
        double[] place = IntStream.range(0, 777).asDoubleStream().toArray();
        Model<Estimates> model = uniform(1).fit(known, new Values(place), QUIET);
        Estimates said = model.predict(asked);
        for (int q = 0; q < 31; q++) assertEquals(nearest(known, asked, q), said.at(q));
    }

    @Test
    void savedAndLoadedItSaysTheSame() {
        Matrix asked = random(9, 1, "asked");
        Model<ClassProbabilities> model = distance(3).fit(LINE, LETTERS, QUIET);
        Model<ClassProbabilities> again = loaded(model.saved());
        assertArrayEquals(model.predict(asked).of(1), again.predict(asked).of(1));
        assertArrayEquals(model.saved(), again.saved());
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] saved = uniform(3).fit(LINE, LETTERS, QUIET).saved();
        // After the key (4 + 3 bytes) stand classes, neighbours, weights and columns.
        saved[7 + 15] = 3;
        assertThrows(Refusal.class, () -> loaded(saved));
    }

    @SuppressWarnings("unchecked")
    private static Model<ClassProbabilities> loaded(byte[] saved) {
        return (Model<ClassProbabilities>) NearestNeighbours.USUAL.load(saved);
    }

    private static int nearest(Matrix known, Matrix asked, int q) {
        int best = 0;
        for (int row = 1; row < known.rows(); row++) {
            if (square(known, row, asked, q) < square(known, best, asked, q)) best = row;
        }
        return best;
    }

    private static double square(Matrix known, int row, Matrix asked, int q) {
        double sum = 0;
        for (int c = 0; c < known.columns(); c++) {
            sum += Math.pow(known.at(row, c) - asked.at(q, c), 2);
        }
        return sum;
    }

    private static Matrix random(int rows, int columns, String name) {
        Chance.Draws draws = Chance.of(1).named(name).draws();
        float[] cells = new float[rows * columns];
        for (int i = 0; i < cells.length; i++) cells[i] = (float) draws.nextGaussian();
        return Matrix.of(rows, columns, cells);
    }

    private static double[] said(NearestNeighbours settings, double question) {
        var said = settings.fit(LINE, LETTERS, QUIET).predict(Matrix.ofRows(cells(question)));
        return new double[] {said.at(0, 0), said.at(0, 1)};
    }

    private static NearestNeighbours uniform(int neighbours) {
        return new NearestNeighbours(neighbours, NearestNeighbours.Weights.UNIFORM);
    }

    private static NearestNeighbours distance(int neighbours) {
        return new NearestNeighbours(neighbours, NearestNeighbours.Weights.DISTANCE);
    }

    private static double[] cells(double... cells) {
        return cells;
    }
}
