package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingTest {
    @ParameterizedTest
    @CsvSource({"0.34567, 0.3457", "12345.6, '12,346'", "2.9e21, 2.900e21"})
    void aLossIsWrittenAsItIsRead(double loss, String wanted) {
        assertEquals(wanted, Keeping.loss(loss));
    }
}
