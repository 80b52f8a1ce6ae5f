package org.fundi.engine.lab.breaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundi.engine.lab.Shape;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoopRunTest {
    private static final Breaking BRIEF = Knobs.with(Breaking.USUAL, "loop.epochs", "8");

    @ParameterizedTest
    @EnumSource(Fault.class)
    void tellsAfterEachEpochAndRepeatsItself(Fault fault) {
        AtomicInteger told = new AtomicInteger();
        Curves curves = BRIEF.with(fault).begin().run(_ -> told.incrementAndGet());
        assertEquals(8, told.get());
        assertEquals(8, curves.epochs());
        assertEquals(8, curves.trainingLoss().size());
        assertEquals(8 * curves.batches(), curves.batchLoss().size());
        assertEquals(curves.batchLoss().size(), curves.gradient().size());
        assertEquals(curves, BRIEF.with(fault).begin().run(_ -> {}));
    }

    @Test
    void endsWhenItIsWished() {
        LoopRun run = BRIEF.begin();
        assertEquals(1, run.run(_ -> run.stop()).epochs());
    }

    /// 40 rows in batches of 5; with the 60 validation rows 100.
    @Test
    void validationRowsAmongTheBatchesMakeMoreOfThem() {
        assertEquals(8, BRIEF.begin().run(_ -> {}).batches());
        Breaking leaks = BRIEF.with(Fault.VALIDATION_ROWS_LEARNT);
        assertEquals(20, leaks.begin().run(_ -> {}).batches());
    }

    @Test
    void inTheOrderOfTheFileTheFirstBatchesAreOfOneClass() {
        Curves curves =
                Knobs.with(BRIEF, "loop.epochs", "60").with(Fault.NO_SHUFFLE).begin().run(_ -> {});
        List<Double> last = new ArrayList<>(curves.batchLoss().subList(59 * 8, 60 * 8));
        double turn = Math.max(last.get(0), last.get(4)); // classes change after 4 batches
        assertTrue(turn > last.get(3) && turn > last.get(7), last::toString);
    }

    @Test
    void numbersThatAreAskedForInsteadOfClassesAreRefused() {
        Breaking hills = Knobs.with(BRIEF, "loop.points.shape", (Object) Shape.HILLS);
        Assertions.assertThrows(Refusal.class, hills::begin);
    }
}
