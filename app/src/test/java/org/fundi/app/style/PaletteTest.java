package org.fundi.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Letters can be read on what they stand on: contrast as the Web Content Accessibility Guidelines
/// 2.2 define it, at least 4.5 to 1.
class PaletteTest {
    private static final double ENOUGH = 4.5;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyColourOfLettersCanBeReadOnEverySurface(Theme theme) {
        Palette p = theme.palette();
        for (String letters :
                List.of(
                        p.text(),
                        p.quiet(),
                        p.accent(),
                        p.training(),
                        p.validationText(),
                        p.test(),
                        p.done(),
                        p.attention(),
                        p.wrong())) {
            for (String on : List.of(p.background(), p.panel(), p.soft())) readable(letters, on);
        }
        readable(p.text(), p.pale());
        readable(p.accent(), p.pale());
        readable(p.onAccent(), p.accent());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void chipsAndSignsCanBeRead(Theme theme) {
        Palette p = theme.palette();
        readable(p.test(), p.faded(p.test(), 0.16));
        readable(p.done(), p.faded(p.done(), 0.16));
        readable(p.attention(), p.faded(p.attention(), 0.2));
        readable(p.wrong(), p.faded(p.wrong(), 0.15));
        readable(p.panel(), p.done());
        readable(p.panel(), p.attention());
        readable(p.panel(), p.wrong());
        readable(p.panel(), p.text()); // a tooltip
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void lettersInPicturesCanBeReadInWhateverColourTheySpeakOf(Theme theme) {
        Palette p = theme.palette();
        List<String> colours = new ArrayList<>(p.hues());
        colours.addAll(List.of(p.training(), p.validation(), p.test(), p.plus(), p.minus()));
        for (String colour : colours) readable(p.letters(colour), p.panel());
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertEquals(21, contrast("#000000", "#ffffff"), 1e-9);
        assertEquals(1, contrast("#777777", "#777777"), 1e-9);
    }

    private static void readable(String letters, String on) {
        double contrast = contrast(letters, on);
        assertTrue(contrast >= ENOUGH, letters + " on " + on + " has " + contrast);
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /// Relative luminance of an sRGB colour, 0 to 1.
    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
