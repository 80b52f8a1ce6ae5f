package org.fundi.engine.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "-3,-3", "+2,2", "1e-4,0.0001", ".5,0.5", "5.,5", "' 7 ',7", "−2,-2"})
    void whatPeopleWriteIsRead(String text, double number) {
        assertEquals(number, Numeral.read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "0,01 0.01",
                "-1,5 -1.5",
                ",5 0.5",
                "0,500 0.5",
                "1,5e-3 0.0015",
                "1234,5 1234.5"
            })
    void aCommaBeforeDecimalsIsRead(String text, double number) {
        assertEquals(number, Numeral.read(text));
    }

    @Test
    void whatCouldBeThousandsSaysBothWays() {
        assertEquals(Optional.of("1500 or 1.500"), Numeral.instead("1,500"));
        assertEquals(Optional.of("1500.5"), Numeral.instead("1,500.5"));
        assertEquals(Optional.empty(), Numeral.instead("0,5"));
        assertEquals(1500, Numeral.whole("1,500"));
        assertThrows(NumberFormatException.class, () -> Numeral.whole("1,5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1f", "1d", "1D", "0x1p4", "", "e5", "1,500", "1,5.0", "1,2,3", "1.234,5", "--1",
                "one", "1 2", "٣"
            })
    void whatOnlyJavaReadsIsNone(String text) {
        assertThrows(NumberFormatException.class, () -> Numeral.read(text));
    }
}
