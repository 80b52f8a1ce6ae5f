package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonOutputTest {
    private record Pair(String name, double value) {}

    @Test
    void aRecordIsOneLineWithItsComponentsInOrder() {
        assertEquals("{\"name\":\"a\",\"value\":0.1}\n", line(new Pair("a", 0.1)));
    }

    @Test
    void whatIsNotFiniteIsNull() {
        assertEquals("[null,null,1.0]\n", line(List.of(Double.NaN, Double.NEGATIVE_INFINITY, 1.0)));
    }

    @Test
    void lettersBeyondAsciiAreEscaped() {
        assertEquals("\"\\u00E9\"\n", line("é"));
    }

    private static String line(Object value) {
        StringWriter text = new StringWriter();
        new JsonOutput(new PrintWriter(text)).line(value);
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
