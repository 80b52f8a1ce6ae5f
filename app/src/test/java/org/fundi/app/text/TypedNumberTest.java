package org.fundi.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedNumberTest {
    private static double read(String text) {
        return TypedNumber.of(text).orElseThrow();
    }

    @Test
    void aCommaBeforeDecimalsIsNotTakenForThousands() {
        assertEquals(100.5, read("100,5"));
        assertEquals(-0.123, read("−0,123"));
        assertEquals(0.5, read(",5"));
        assertEquals(1234.56, read("1234,56"));
    }

    @Test
    void aCommaBetweenGroupsOfThreeDigitsPartsThousands() {
        assertEquals(12500, read("12,500"));
        assertEquals(1234567.5, read("1,234,567.5"));
    }

    @Test
    void aPointAndPowersOfTenAreReadAsEver() {
        assertEquals(68.65, read(" 68.65 "));
        assertEquals(1.5e-7, read("1.5e-7"));
    }

    @Test
    void whatCouldBeTwoNumbersOrNoneIsRefused() {
        for (String text : List.of("1,23,4", "1.234,5", "12,5.0", "NaN", "1e999", "5d", "", "-"))
            assertTrue(TypedNumber.of(text).isEmpty(), text);
    }
}
