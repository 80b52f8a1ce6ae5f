package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecimalCommaTest {
    @Test
    void anAmountCutInTwoIsProposedWithAPoint() {
        assertEquals(
                Optional.of(new DecimalComma("R 424.18", "c3,9,R 424.18,14")),
                proposed("c3,9,R 424,18,14"));
        assertEquals(
                Optional.of(new DecimalComma("424.18", "c3,x,424.18,y")),
                proposed("c3,x,424,18,y"));
    }

    @Test
    void whereSeveralNumbersMayBeMeantNothingIsProposed() {
        assertEquals(Optional.empty(), proposed("c3,9,424,18,14"));
        assertEquals(Optional.empty(), proposed("c3,R 4,18,R 7,50"));
    }

    @Test
    void thousandsAndWordsAreNoDecimals() {
        assertEquals(Optional.empty(), proposed("c3,x,R 1,234,y"));
        assertEquals(Optional.empty(), proposed("c3,x,y,z,w"));
    }

    @Test
    void twoValuesTooManyAreLeftToThePerson() {
        assertEquals(Optional.empty(), proposed("c3,x,R 424,18,y,z"));
    }

    private static Optional<DecimalComma> proposed(String line) {
        String file =
                "who,calls,paid,days\nc1,x,R 31.05,y\nc2,x,R 7.50,y\n" + line + "\nc4,x,R 1.25,y\n";
        UnreadableFile refused =
                assertThrows(
                        UnreadableFile.class,
                        () ->
                                new DataReader()
                                        .paste(
                                                file,
                                                ReadingOptions.USUAL.withFaulty(Faulty.REFUSE)));
        return refused.decimalComma(refused.places().getFirst());
    }
}
