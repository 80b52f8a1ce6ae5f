package org.fundi.engine.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Values;
import org.junit.jupiter.api.Test;

class LabRowsTest {
    /// The answer to row i is i, and so is its input.
    private static final LabRows ROWS = rows(100);

    private static LabRows rows(int count) {
        float[] cells = new float[count];
        for (int i = 0; i < count; i++) cells[i] = i;
        Matrix inputs = Matrix.of(count, 1, cells);
        Values answers = new Values(IntStream.range(0, count).asDoubleStream().toArray());
        return new LabRows(inputs, answers, inputs, answers);
    }

    private static double[] answers(LabRows rows) {
        double[] answers = ((Values) rows.target()).toArray();
        for (int row = 0; row < answers.length; row++) {
            assertEquals(rows.inputs().at(row, 0), answers[row], "each row keeps its answer");
        }
        return answers;
    }

    @Test
    void drawnRowsAreTheSameRowsAndFollowTheSeed() {
        double[] one = answers(ROWS.drawn(1));
        double[] again = answers(ROWS.drawn(1));
        double[] other = answers(ROWS.drawn(2));
        assertEquals(Arrays.toString(one), Arrays.toString(again));
        assertNotEquals(Arrays.toString(one), Arrays.toString(other));
        Arrays.sort(one);
        assertEquals(Arrays.toString(answers(ROWS)), Arrays.toString(one));
    }

    @Test
    void fewerRowsAreTakenFromAllOfTheFile() {
        assertEquals("[0.0, 25.0, 50.0, 75.0]", Arrays.toString(answers(ROWS.spread(4))));
        Values judged = (Values) ROWS.judgedBy(2).truth();
        assertEquals("[0.0, 50.0]", Arrays.toString(judged.toArray()));
        assertSame(ROWS, ROWS.judgedBy(100));
        assertSame(ROWS, ROWS.spread(1000));
    }
}
