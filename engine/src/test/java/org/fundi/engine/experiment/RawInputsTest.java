package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Rule;
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
