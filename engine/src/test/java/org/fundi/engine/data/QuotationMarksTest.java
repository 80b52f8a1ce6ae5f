package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

final class QuotationMarksTest {
    @Test
    void blanksAfterAClosedMarkArePassedOver() {
        Table table = read("a,b\n\"x, y\" ,1\n\"z\"  ,2\n3,\"w\" \n");
        assertEquals(List.of("x, y", "z", "3"), texts(table.column("a")));
        assertEquals(List.of("1", "2", "w"), texts(table.column("b")));
    }

    @Test
    void soAreThoseThatStandFarDownOnly() {
        String plain = "\"x, y\",1\n".repeat(20_000);
        Table table = read("a,b\n" + plain + "\"z\" ,2\n" + plain);
        assertEquals(40_001, table.rows());
        assertEquals("z", table.column("a").text(20_000));
    }

    @Test
    void textAfterAClosedMarkIsSaidSoWithItsLine() {
        for (String before : List.of("", "\"x\",1\n".repeat(20_000))) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> read("a,b\n" + before + "\"y\"z,1\n"));
            long line = 2 + before.lines().count();
            assertTrue(
                    refusal.what()
                            .contains(
                                    "line %d: text follows a closed quotation mark, in 'a'"
                                            .formatted(line)),
                    refusal.what());
        }
    }

    private static List<String> texts(Column column) {
        return java.util.stream.IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    private static Table read(String text) {
        return new DataReader().paste(text, ReadingOptions.USUAL).dataset().table();
    }
}
