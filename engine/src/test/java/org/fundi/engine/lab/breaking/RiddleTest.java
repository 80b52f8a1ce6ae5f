package org.fundi.engine.lab.breaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A hidden fault stands in no text, and its number says nothing but to who asks its stream.
class RiddleTest {
    private static final int MANY = 2_000;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void standsForItsFaultAndNamesNone(Fault fault) {
        Chance.Draws salt = Chance.of(fault.ordinal()).draws();
        for (int i = 0; i < 200; i++) {
            Breaking hidden = Breaking.USUAL.hiding(fault, () -> (int) salt.nextLong());
            String text = LabText.write(hidden, Breaking.USUAL);
            for (Fault any : Fault.values()) {
                String name = any.name().toLowerCase(Locale.ROOT);
                assertFalse(text.toLowerCase(Locale.ROOT).contains(name), text);
            }
            Breaking read = (Breaking) LabText.read(text, List.of(Breaking.USUAL)).lab();
            assertEquals(hidden, read);
            assertEquals(Fault.NONE, read.fault());
            assertEquals(fault, read.runs());
        }
    }

    /// Every bit of the numbers of one fault is on in about half of them, and so is whether they
    /// leave a remainder: nothing in their digits tells them from another fault's.
    @ParameterizedTest
    @EnumSource(Fault.class)
    void theNumbersOfAFaultHaveNothingInCommon(Fault fault) {
        Chance.Draws salt = Chance.of(100 + fault.ordinal()).draws();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            numbers.add(Riddle.of(fault, () -> (int) salt.nextLong()));
        }
        for (int bit = 0; bit < 31; bit++) {
            int mask = 1 << bit;
            long on = numbers.stream().filter(number -> (number & mask) != 0).count();
            assertTrue(Math.abs(on - MANY / 2.0) < 5 * Math.sqrt(MANY) / 2, "bit " + bit);
        }
        int kinds = Fault.values().length;
        for (int rest = 0; rest < kinds; rest++) {
            int left = rest;
            long alike = numbers.stream().filter(number -> number % kinds == left).count();
            assertTrue(Math.abs(alike - MANY / (double) kinds) < 5 * Math.sqrt(MANY / 11.0));
        }
        assertTrue(numbers.stream().distinct().count() > MANY - 3);
    }

    @Test
    void theSameFaultHiddenTwiceHasOtherCurves() {
        Chance.Draws salt = Chance.of(1).draws();
        Breaking brief = Knobs.with(Breaking.USUAL, "loop.epochs", "8");
        Breaking one = brief.hiding(Fault.NO_SHUFFLE, () -> (int) salt.nextLong());
        Breaking other = brief.hiding(Fault.NO_SHUFFLE, () -> (int) salt.nextLong());
        Breaking chosen = brief.with(Fault.NO_SHUFFLE);
        Curves curves = one.begin().run(_ -> {});
        assertEquals(curves, one.begin().run(_ -> {}), "the same riddle is the same run");
        assertNotEquals(curves, other.begin().run(_ -> {}));
        assertNotEquals(curves, chosen.begin().run(_ -> {}));
    }

    @Test
    void aRiddleWithAFaultBesideItIsRefused() {
        assertThrows(
                Refusal.class,
                () ->
                        LabText.read(
                                "fundi:break fault=no_shuffle riddle=7", List.of(Breaking.USUAL)));
    }
}
