package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void oneIsSingularAndThousandsHaveAComma() {
        assertEquals("1 line was", Counted.of(1, "line was", "lines were"));
        assertEquals("0 lines were", Counted.of(0, "line was", "lines were"));
        assertEquals("6,000 lines were", Counted.of(6000, "line was", "lines were"));
        assertEquals("1,234,567", Counted.of(1_234_567));
    }
}
