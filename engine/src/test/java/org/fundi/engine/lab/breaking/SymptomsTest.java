package org.fundi.engine.lab.breaking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Faults of the usual scene are told from their curves alone, on twenty seeds that no figure of
/// [Symptoms] was chosen by.
class SymptomsTest {
    private static final int FIRST = 1001;
    private static final int SEEDS = 20;

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void nineInTenRunsOfAFaultAreNamed(Fault fault) {
        List<String> wrong = namedWrongly(fault);
        assertTrue(wrong.size() <= 2, wrong::toString);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE")
    void atMostOneRightLoopInTwentyIsSuspected(Fault none) {
        List<String> wrong = namedWrongly(none);
        assertTrue(wrong.size() <= 1, wrong::toString);
    }

    private static List<String> namedWrongly(Fault fault) {
        List<String> wrong = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
            Breaking lab = Knobs.with(Breaking.USUAL.with(fault), "seed", (Object) seed);
            Fault named = Symptoms.of(lab.begin().run(_ -> {}));
            if (named != fault) wrong.add("seed " + seed + ": " + named);
        }
        return wrong;
    }
}
