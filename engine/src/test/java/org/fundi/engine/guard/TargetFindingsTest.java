package org.fundi.engine.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Tables;
import org.junit.jupiter.api.Test;

class TargetFindingsTest {
    /// 1,000 rows, every tenth yes; `x` is missing where `missing` says so.
    private static List<Finding> findings(java.util.function.IntPredicate missing) {
        List<Column> columns =
                List.of(
                        NumberColumn.of(
                                "x",
                                IntStream.range(0, 1_000)
                                        .mapToDouble(r -> missing.test(r) ? Double.NaN : r * 7 % 13)
                                        .toArray()),
                        Tables.words(
                                "y",
                                IntStream.range(0, 1_000)
                                        .mapToObj(r -> r % 10 == 0 ? "yes" : "no")
                                        .toArray(String[]::new)));
        Problem problem = Tables.asking(new Table(columns), "y", "no", "yes");
        return TargetFindings.all(Tables.learning(problem, columns), problem);
    }

    @Test
    void aRareTargetIsCounted() {
        Finding rare = findings(_ -> false).getFirst();
        assertEquals("rare-target", rare.kind());
        assertEquals(
                "y is yes for 100 of 1,000 training rows (10.0 %). Always saying no is right for 90.0 % of them and finds none of these.",
                rare.evidence());
    }

    @Test
    void cellsMissingByChanceAreNotShownToDiffer() {
        // rows 0 to 99: 10 of 100 yes; Wilson (5.5 %, 17.4 %); of the others 90 of 900
        Finding missing = findings(row -> row < 100).getLast();
        assertEquals(Finding.Severity.NOTE, missing.severity());
        assertEquals(
                "Of the 100 training rows without x 10.0 % are yes (5.5 % – 17.4 %), of the others 10.0 %: not shown to differ.",
                missing.evidence());
    }

    @Test
    void cellsMissingWithOneClassAreWorthAttention() {
        Finding missing = findings(row -> row % 20 == 0).getLast();
        assertEquals("missing-and-target", missing.kind());
        assertEquals(Finding.Severity.ATTENTION, missing.severity());
    }
}
