package org.fundi.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Values;
import org.junit.jupiter.api.Test;

class AdviceTest {

    @Test
    void rareChurnersAskForAveragePrecisionAndSayWhyNotAccuracy() {
        Advice advice = Advice.of(classes(877, 123), Advice.Needs.NONE);
        assertEquals("average_precision", advice.proposal().key());
        assertTrue(advice.reason().contains("12.3 % of the rows"), advice.reason());
        Advice.Other accuracy = other(advice, "accuracy");
        assertFalse(accuracy.advised());
        assertEquals(
                "not advised: always “no” is right for 87.7 % and finds nobody", accuracy.why());
    }

    @Test
    void aBudgetAsksForRecallWithinIt() {
        Advice.Needs needs = new Advice.Needs(OptionalDouble.of(0.1), OptionalDouble.empty());
        Advice advice = Advice.of(classes(877, 123), needs);
        assertEquals("recall_at_10pct", advice.proposal().key());
        assertTrue(other(advice, "average_precision").advised());
    }

    @Test
    void evenClassesMayUseAccuracyUnlessTheirErrorsCostDifferently() {
        assertEquals("accuracy", Advice.of(classes(50, 50), Advice.Needs.NONE).proposal().key());
        assertEquals("roc_auc", Advice.of(classes(70, 30), Advice.Needs.NONE).proposal().key());
        Advice.Needs needs = new Advice.Needs(OptionalDouble.empty(), OptionalDouble.of(4));
        Advice costly = Advice.of(classes(50, 50), needs);
        assertEquals("roc_auc", costly.proposal().key());
        // A false alarm costs 1, a miss 4: 1 / (1 + 4).
        assertTrue(other(costly, "f2").why().contains("0.200"));
    }

    @Test
    void severalClassesUseMacroF1WhenUneven() {
        assertEquals("macro_f1", Advice.of(classes(80, 15, 5), Advice.Needs.NONE).proposal().key());
        assertEquals(
                "accuracy", Advice.of(classes(30, 35, 35), Advice.Needs.NONE).proposal().key());
    }

    @Test
    void evenEnoughClassesAreSaidWithTheShareOfTheRarest() {
        // 19 of 23 + 10 + 19 = 52 rows are not the rarest, 10 are: 10 / 52 = 19.2 %; below 2/3 of
        // 20 % they would be uneven.
        Advice several = Advice.of(classes(23, 10, 19), Advice.Needs.NONE);
        assertEquals("accuracy", several.proposal().key());
        assertTrue(several.reason().contains("“yes”, has 19.2 % of the rows"), several.reason());
        Advice two = Advice.of(classes(55, 45), Advice.Needs.NONE);
        assertTrue(two.reason().contains("“yes” has 45 % of the rows"), two.reason());
    }

    @Test
    void numbersUseTheMeanAbsoluteError() {
        Advice advice = Advice.of(new Values(1, 2, 3), Advice.Needs.NONE);
        assertEquals("mae", advice.proposal().key());
        assertFalse(other(advice, "mape").advised());
    }

    private static Advice.Other other(Advice advice, String key) {
        return advice.others().stream()
                .filter(other -> other.metric().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Classes classes(int... counts) {
        List<String> names = List.of("no", "yes", "perhaps").subList(0, counts.length);
        int total = 0;
        for (int count : counts) total += count;
        int[] index = new int[total];
        int row = 0;
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < counts[c]; i++) index[row++] = c;
        }
        return new Classes(names, index);
    }
}
