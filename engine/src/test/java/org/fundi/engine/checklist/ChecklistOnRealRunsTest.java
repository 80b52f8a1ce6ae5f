package org.fundi.engine.checklist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fundi.engine.checklist.Check.Verdict;
import org.fundi.engine.checklist.Checklist.Kind;
import org.fundi.engine.coach.RealRun.Asked;
import org.fundi.engine.math.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The checklist on networks whose truth is known from elsewhere. Its thresholds were set on runs
/// with seeds above 100,000.
class ChecklistOnRealRunsTest {
    private static final int HEALTHY = 60;
    private static final int OF_EACH = 20;

    /// Shuffling costs most.
    private static final int OF_LABELS = 10;

    @Test
    void itFindsNothingWhereNothingIsWrong() {
        List<String> alarms = new ArrayList<>();
        for (Asked asked : runs(Flaw.NONE, HEALTHY)) {
            Sample sample = Flaw.NONE.sample(asked);
            for (Kind kind : Kind.values()) {
                Check check = Checklist.check(kind, sample, () -> false);
                if (check.verdict() != Verdict.FINE) alarms.add(asked.seed() + " " + check);
            }
        }
        assertTrue(alarms.size() <= 2, alarms.toString());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void eachCheckFindsItsFaults(Flaw flaw) {
        List<String> missed = new ArrayList<>();
        int runs = flaw.found == Kind.LABELS ? OF_LABELS : OF_EACH;
        for (Asked asked : runs(flaw, runs)) {
            Check check = Checklist.check(flaw.found, flaw.sample(asked), () -> false);
            if (!flaw.isNamed(check)) missed.add(asked.seed() + " " + check);
        }
        assertTrue(missed.size() <= runs / 10, missed.toString());
    }

    /// Drawn until so many are real.
    private static List<Asked> runs(Flaw flaw, int count) {
        return Stream.iterate(1L, seed -> seed + 1)
                .map(seed -> flaw.draw(Chance.of(seed).named(flaw.name()).draws(), seed))
                .filter(flaw::isReal)
                .limit(count)
                .toList();
    }
}
