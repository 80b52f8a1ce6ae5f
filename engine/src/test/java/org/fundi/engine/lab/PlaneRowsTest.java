package org.fundi.engine.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class PlaneRowsTest {
    private static final int ROWS = 200;

    /// `a, b` holds a comma in its name, and every tenth of its cells is missing.
    private static Prepared prepared() {
        double[] first = new double[ROWS];
        double[] second = new double[ROWS];
        double[] third = new double[ROWS];
        int[] kind = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            first[row] = row % 10 == 3 ? Double.NaN : row * 37 % 101;
            second[row] = 5 + row * 53 % 97;
            third[row] = row * 31 % 89;
            kind[row] = row * 53 % 97 > 48 ? 1 : 0;
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("a, b", first),
                                NumberColumn.of("c", second),
                                NumberColumn.of("d", third),
                                CategoryColumn.of("kind", List.of("no", "yes"), kind)));
        Dataset data = new Dataset("d.csv", 1, "ab".repeat(32), table, Map.of(), List.of());
        Proposal proposal = Proposal.of(data, Wishes.NONE.target("kind"), 42);
        var usual = UsualPreparation.of(proposal.problem(), proposal.table());
        return new Plan(
                        proposal.problem(),
                        proposal.splitting(),
                        usual.pipeline(),
                        java.util.Optional.empty())
                .prepare(proposal.table(), 42);
    }

    @Test
    void twoColumnsStandInDeviationsFromTheMeanOfTheirTrainingRows() {
        Prepared prepared = prepared();
        PlaneRows plane = PlaneRows.of(prepared, "c,d");
        Matrix learnt = plane.rows().inputs();
        assertEquals(prepared.training().inputs().rows(), learnt.rows());
        for (int column = 0; column < 2; column++) {
            double sum = 0;
            double squares = 0;
            for (float cell : learnt.column(column)) {
                sum += cell;
                squares += cell * cell;
            }
            assertEquals(0, sum / learnt.rows(), 1e-6);
            assertEquals(1, squares / learnt.rows(), 1e-5);
        }
        assertEquals(prepared.training().truth(), plane.rows().target());
    }

    @Test
    void aRowWithoutOneOfTheTwoIsLeftOutWithItsAnswer() {
        Prepared prepared = prepared();
        PlaneRows plane = PlaneRows.of(prepared, "a, b,c");
        assertEquals(List.of("a, b", "c"), plane.columns());
        Table learnt = prepared.split().training().table();
        NumberColumn first = (NumberColumn) learnt.column("a, b");
        int there = 0;
        for (int row = 0; row < learnt.rows(); row++) {
            if (first.isMissing(row)) continue;
            assertEquals(
                    ((Classes) prepared.training().truth()).at(row),
                    ((Classes) plane.rows().target()).at(there++));
        }
        assertEquals(there, plane.rows().target().size());
    }

    @Test
    void theFirstTwoAreTakenAndOthersAreRefused() {
        assertEquals(List.of("a, b", "c", "d"), PlaneRows.choices(prepared()));
        assertEquals(List.of("a, b", "c"), PlaneRows.of(prepared(), "").columns());
        assertThrows(Refusal.class, () -> PlaneRows.of(prepared(), "c,kind"));
        assertThrows(Refusal.class, () -> PlaneRows.of(prepared(), "c"));
    }
}
