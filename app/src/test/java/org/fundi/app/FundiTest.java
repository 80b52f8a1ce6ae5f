package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FundiTest {

    @Test
    void digitsAreThoseOfEnglishOnAMachineThatHasOthers() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        try {
            for (String language : new String[] {"ar-EG-u-nu-arab", "fa-IR", "hi-IN-u-nu-deva"}) {
                Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(language));
                assertNotEquals("1234", "%d".formatted(1234), language);
                Fundi.formatTheSameEverywhere();
                assertEquals("1,234.5", "%,.1f".formatted(1234.5), language);
            }
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @Test
    void oneFileByItselfOpensInTheWindowAndAllElseIsACommand() {
        assertTrue(Fundi.isFile("my work/Churn.FUNDI"));
        assertTrue(Fundi.isFile("Sales 2026.CSV"));
        assertTrue(Fundi.isFile("C:\\data\\sales.xlsx"));
        assertTrue(Fundi.isFile("from Ayesha/churn-3.fundirun"));
        assertFalse(Fundi.isFile("profile", "sales.csv"));
        assertFalse(Fundi.isFile("runs", "churn.fundi"));
        assertFalse(Fundi.isFile("--help.fundi"));
        assertFalse(Fundi.isFile("runs"));
    }
}
