package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundi.engine.classical.Seasonal;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class RawInputsTest {
    private final Table table =
            new Table(
                    List.of(
                            NumberColumn.of("day", 3, 1, 2, 3, 4),
                            NumberColumn.of("sold", 30, 10, 20, 34, 40)));

    /// Day 1: 10. Day 2: 20. Day 3: the mean of 30 and 34 is 32. Day 4: 40. Before day 1 nothing is
    /// known, so it gets the earliest.
    @Test
    void theLastValueIsTheMeanOfTheTimeBefore() {
        assertArrayEquals(
                new float[] {20, 10, 10, 20, 32},
                RawInputs.earlier(table, "day", problem(), 1).column(0));
    }

    @Test
    void aSeasonLooksFurtherBack() {
        assertArrayEquals(
                new float[] {10, 10, 10, 10, 20},
                RawInputs.earlier(table, "day", problem(), 2).column(0));
    }

    /// Four different days: a season of four still has one before it, one of five has none.
    @Test
    void aSeasonLongerThanWhatIsLearntFromIsRefused() {
        RawInputs.requireTimes(table.column("day"), 4);
        Refusal refusal =
                assertThrows(Refusal.class, () -> RawInputs.requireTimes(table.column("day"), 5));
        assertTrue(refusal.what().contains("a season of 5 is longer than the 4 times"));
        assertTrue(refusal.remedy().contains("at most 4"));
    }

    /// 40 days, 28 of them learnt from.
    @Test
    void theSeasonalForecastSaysThatItsYearIsLongerThanTheRows() {
        double[] days = IntStream.range(0, 40).mapToDouble(day -> day).toArray();
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("day", Role.TIME);
        roles.put("heat", Role.FEATURE);
        roles.put("sold", Role.TARGET);
        Plan plan =
                new Plan(
                        new Problem.Regression(roles),
                        Chronological.on("day"),
                        new Pipeline(List.of()),
                        Optional.empty());
        Prepared prepared =
                plan.prepare(
                        new Table(
                                List.of(
                                        NumberColumn.of("day", days),
                                        NumberColumn.of("heat", days),
                                        NumberColumn.of("sold", days))),
                        42);
        assertThrows(Refusal.class, () -> prepared.training(new Seasonal(365)));
        assertThrows(Refusal.class, () -> prepared.validation(new Seasonal(29)));
        assertEquals(6, prepared.validation(new Seasonal(7)).truth().size());
    }

    @Test
    void aRuleIsOneWhereItHolds() {
        assertArrayEquals(
                new float[] {1, 0, 0, 1, 1},
                RawInputs.rule(Rule.parse("day >= 3"), table).column(0));
    }

    private static Problem problem() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("day", Role.TIME);
        roles.put("sold", Role.TARGET);
        return new Problem.Regression(roles);
    }
}
