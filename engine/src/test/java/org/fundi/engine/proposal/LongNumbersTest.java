package org.fundi.engine.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

final class LongNumbersTest {
    private static final Wishes Y = Wishes.NONE.target("y");

    private static Dataset read(ReadingOptions options) {
        StringBuilder text = new StringBuilder("a,y\n");
        // 2^53 is 9007199254740992; every one from the second on is beyond it.
        for (int row = 0; row < 40; row++)
            text.append("%d,%d\n".formatted(row % 7, 9007199254740992L + 3L * row));
        return new DataReader().paste(text.toString(), options).dataset();
    }

    @Test
    void theReasonWhyTheyCantBePredictedIsTheirLength() {
        Dataset data = read(ReadingOptions.USUAL);
        for (Wishes wishes : List.of(Y, Y.task(Task.REGRESSION), Y.task(Task.MULTICLASS))) {
            Refusal refusal = assertThrows(Refusal.class, () -> Proposal.of(data, wishes, 42));
            assertTrue(refusal.what().contains("beyond 2^53"), refusal.what());
        }
        assertTrue(kinds(data).contains("beyond-exact"), kinds(data).toString());
    }

    @Test
    void readAsNumbersTheyAreRoundedAndThatIsFound() {
        Dataset data = read(ReadingOptions.USUAL.withTypes(Map.of("y", ColumnType.NUMBER)));
        assertEquals(0, data.table().column("y").missing());
        assertTrue(kinds(data).contains("rounded-numbers"), kinds(data).toString());
        assertEquals(Task.REGRESSION, Proposal.of(data, Y, 42).problem().task());
    }

    @Test
    void infiniteCellsAreToldWithTheirLines() {
        String rows = "1,2\n".repeat(20);
        Dataset data =
                new DataReader()
                        .paste("a,y\n" + rows + "inf,2\n1e400,2\n", ReadingOptions.USUAL)
                        .dataset();
        Finding finding =
                data.findings().stream()
                        .filter(one -> one.kind().equals("number-overflow"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "2 cells are infinite or beyond 1.8e308, the largest number that can be held, and read as missing: 'inf' on line 22, '1e400' on line 23.",
                finding.evidence());
    }

    private static List<String> kinds(Dataset data) {
        return data.findings().stream().map(Finding::kind).toList();
    }
}
