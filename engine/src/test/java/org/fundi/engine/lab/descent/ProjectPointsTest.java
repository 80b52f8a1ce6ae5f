package org.fundi.engine.lab.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.lab.Source;
import org.fundi.engine.math.Chance;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Values;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class ProjectPointsTest {
    private static final int ROWS = 240;
    private static final Descent OWN = Descent.USUAL.from(Source.PROJECT);

    @Test
    void gradientAndLossAreThoseOfTheRowsByHandToTheBit() {
        Prepared prepared = prepared("price");
        Descent lab = OWN.with("column", "gaps");
        Scatter scatter = ProjectPoints.of(prepared, lab).scatter();
        double[][] points = byHand(prepared, "gaps", lab.points(), lab.seed());
        assertArrayEquals(points[0], scatter.x());
        assertArrayEquals(points[1], scatter.y());
        Scatter.Line line = lab.walk(scatter).getFirst();
        double loss = 0;
        double bySlope = 0;
        double byIntercept = 0;
        for (int i = 0; i < 30; i++) {
            double off = -3 * points[0][i] + 3 - points[1][i];
            loss += off * off;
            bySlope += 2 * off * points[0][i];
            byIntercept += 2 * off;
        }
        assertEquals(loss / 30, line.loss());
        assertEquals(bySlope / 30, line.bySlope());
        assertEquals(byIntercept / 30, line.byIntercept());
    }

    /// The training rows that have the number, in an order of the seed; the first few of them, in
    /// deviations from the mean of all, from left to right.
    private static double[][] byHand(Prepared prepared, String name, int points, int seed) {
        NumberColumn cells = (NumberColumn) prepared.split().training().table().column(name);
        Values answers = (Values) prepared.training().truth();
        int[] there =
                IntStream.range(0, cells.size()).filter(row -> !cells.isMissing(row)).toArray();
        int[] order = Chance.of(seed).named("project rows").shuffled(there.length);
        List<double[]> drawn = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            int row = there[order[i]];
            drawn.add(
                    new double[] {
                        (cells.at(row) - mean(there, cells::at)) / spread(there, cells::at),
                        (answers.at(row) - mean(there, answers::at)) / spread(there, answers::at)
                    });
        }
        drawn.sort((one, other) -> Double.compare(one[0], other[0]));
        return new double[][] {
            drawn.stream().mapToDouble(point -> point[0]).toArray(),
            drawn.stream().mapToDouble(point -> point[1]).toArray()
        };
    }

    private static double mean(int[] rows, IntToDoubleFunction at) {
        return Arrays.stream(rows).mapToDouble(at).average().orElseThrow();
    }

    private static double spread(int[] rows, IntToDoubleFunction at) {
        double mean = mean(rows, at);
        double sum = 0;
        for (int row : rows) {
            double off = at.applyAsDouble(row) - mean;
            sum += off * off;
        }
        return Math.sqrt(sum / rows.length);
    }

    @Test
    void theMachineComesCloseToTheBestLineOfAProjectWhateverTheSeed() {
        Prepared prepared = prepared("price");
        for (int seed = 0; seed < 20; seed++) {
            Descent lab = OWN.with("seed", String.valueOf(seed));
            Scatter scatter = ProjectPoints.of(prepared, lab).scatter();
            double start = lab.walk(scatter).getFirst().loss();
            double best = scatter.best(true).loss();
            Descent.Machine machine = lab.machine(scatter, best + (start - best) / 1000);
            assertTrue(machine.below() && machine.steps() <= 60, "seed " + seed);
        }
    }

    @Test
    void rowsThatLackTheNumberAreLeftOutAndCounted() {
        Prepared prepared = prepared("price");
        ProjectPoints whole = ProjectPoints.of(prepared, OWN);
        assertEquals("size", whole.column(), "the first of numbers");
        assertEquals(0, whole.without());
        ProjectPoints gaps = ProjectPoints.of(prepared, OWN.with("column", "gaps"));
        assertTrue(gaps.without() > 0);
        assertEquals(whole.rows(), gaps.rows() + gaps.without());
        assertEquals(30, gaps.scatter().x().length);
    }

    @Test
    void anotherSeedDrawsOtherRowsAndTheSameSeedTheSame() {
        Prepared prepared = prepared("price");
        double[] drawn = ProjectPoints.of(prepared, OWN).scatter().x();
        assertArrayEquals(drawn, ProjectPoints.of(prepared, OWN).scatter().x());
        double[] others = ProjectPoints.of(prepared, OWN.with("seed", "7")).scatter().x();
        assertFalse(Arrays.equals(drawn, others));
    }

    @Test
    void ofTwoClassesTheSecondCountsAsOne() {
        ProjectPoints points = ProjectPoints.of(prepared("dear"), OWN);
        assertEquals(Optional.of("yes"), points.counted());
        assertEquals(2, Arrays.stream(points.scatter().y()).distinct().count());
        assertTrue(points.scatter().best(true).slope() > 0, "what is large is dear");
    }

    @Test
    void theSlopeInTheFilesOwnUnitsIsThatOfTheRows() {
        ProjectPoints points = ProjectPoints.of(prepared("price"), OWN);
        double slope = points.slopeInUnits(points.scatter().best(true));
        assertEquals(1000, slope, 60);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertSays("'wheels' is no column of numbers", "size, gaps", "price", "wheels");
        assertSays("'kind' is no column of numbers", "size, gaps", "price", "kind");
        assertSays("'same' is the same in all training rows", "another column", "price", "same");
        assertSays("training rows have a 'empty'", "another column", "price", "empty");
        assertSays("which of 3 classes", "generated points", "kind", "size");
        assertSays("have the same 'rare'", "another seed", "price", "rare");
        assertEquals(List.of(), ProjectPoints.choices(prepared("kind")));
        Refusal none = assertThrows(Refusal.class, () -> ProjectPoints.of(ofWords(), OWN));
        assertTrue(none.what().contains("no column of numbers"), none.what());
    }

    private static void assertSays(String what, String remedy, String target, String column) {
        Prepared prepared = prepared(target);
        Descent lab = OWN.with("column", column).with("points", "5");
        Refusal why = assertThrows(Refusal.class, () -> ProjectPoints.of(prepared, lab));
        assertTrue(why.what().contains(what), why.what());
        assertTrue(why.remedy().contains(remedy), why.remedy());
    }

    /// 240 prices that follow the size; every tenth row has a gap.
    private static Prepared prepared(String target) {
        double[] size = new double[ROWS];
        double[] gaps = new double[ROWS];
        double[] same = new double[ROWS];
        double[] rare = new double[ROWS];
        double[] empty = new double[ROWS];
        double[] price = new double[ROWS];
        int[] kind = new int[ROWS];
        int[] dear = new int[ROWS];
        Arrays.fill(same, 0.1);
        Arrays.fill(empty, Double.NaN);
        for (int row = 0; row < ROWS; row++) {
            size[row] = 40 + row * 13 % 97;
            gaps[row] = row % 10 == 3 ? Double.NaN : row * 37 % 101 + 0.1;
            rare[row] = row < 2 ? 1 : 0;
            price[row] = 1000 * size[row] + row * 31 % 17 * 900.5;
            kind[row] = row * 7 % 3;
            dear[row] = price[row] > 95_000 ? 1 : 0;
        }
        List<Column> columns =
                List.of(
                        NumberColumn.of("size", size),
                        NumberColumn.of("gaps", gaps),
                        NumberColumn.of("same", same),
                        NumberColumn.of("rare", rare),
                        NumberColumn.of("empty", empty),
                        CategoryColumn.of("kind", List.of("a", "b", "c"), kind),
                        CategoryColumn.of("dear", List.of("no", "yes"), dear),
                        NumberColumn.of("price", price));
        return prepared(new Table(columns), target);
    }

    private static Prepared ofWords() {
        int[] kind = new int[ROWS];
        double[] price = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            kind[row] = row * 7 % 3;
            price[row] = row * 53 % 97 + 0.5;
        }
        return prepared(
                new Table(
                        List.of(
                                CategoryColumn.of("kind", List.of("a", "b", "c"), kind),
                                NumberColumn.of("price", price))),
                "price");
    }

    private static Prepared prepared(Table table, String target) {
        Dataset data = new Dataset("d.csv", 1, "ab".repeat(32), table, Map.of(), List.of());
        Wishes wishes = Wishes.NONE.target(target);
        for (String name : List.of("same", "empty", "rare")) {
            if (table.names().contains(name)) wishes = wishes.role(name, Role.FEATURE);
        }
        Proposal proposal = Proposal.of(data, wishes, 42);
        var usual = UsualPreparation.of(proposal.problem(), proposal.table());
        return new Plan(
                        proposal.problem(),
                        proposal.splitting(),
                        usual.pipeline(),
                        Optional.empty())
                .prepare(proposal.table(), 42);
    }
}
