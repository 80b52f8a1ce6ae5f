package org.fundi.engine.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "-3,-3", "+2,2", "1e-4,0.0001", ".5,0.5", "5.,5", "' 7 ',7"})
    void whatPeopleWriteIsRead(String text, double number) {
        assertEquals(number, Numeral.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1f", "1d", "1D", "0x1p4", "", "e5", "1,5", "--1", "one", "1 2", "٣"})
    void whatOnlyJavaReadsIsNone(String text) {
        assertThrows(NumberFormatException.class, () -> Numeral.read(text));
    }
}
