package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.fundi.app.style.Theme;
import org.junit.jupiter.api.Test;

class ConfusionPictureTest {
    @Test
    void shortNamesLeaveTheCellsTheirRoom() {
        for (Theme theme : Theme.values()) {
            ConfusionPicture digits = digits();
            double size = theme.type().chart();
            assertArrayEquals(
                    new int[] {0, 0},
                    digits.cellAt(12 + size, 4 * size, 400, 460, theme),
                    theme.name());
        }
    }

    @Test
    void everyClassIsNamedOnBothSides() {
        List<Written.Label> labels = Written.of(digits(), 400, 460, Theme.LIGHT).labels();
        for (int digit = 0; digit < 10; digit++) {
            String name = String.valueOf(digit);
            long named = labels.stream().filter(l -> l.text().equals(name)).count();
            assertTrue(named >= 2, name);
        }
        assertTrue(labels.stream().allMatch(label -> label.left() >= 0));
        List<String> texts = labels.stream().map(Written.Label::text).toList();
        assertTrue(texts.containsAll(List.of("true ↓", "said →")), texts.toString());
    }

    /// At 330 px in letters of a projector's size "Chinstrap" is wider than its column.
    @Test
    void namesThatHaveNoRoomBesideEachOtherAreSmallerOrUprightAndWhole() {
        List<String> species = List.of("Adelie", "Chinstrap", "Gentoo");
        ConfusionPicture penguins =
                new ConfusionPicture("penguins", species, new int[3][3], List.of());
        for (double height : new double[] {240, 600}) { // smaller; or upright
            List<Written.Label> labels =
                    Written.of(penguins, 330, height, Theme.PROJECTOR).labels();
            for (String name : species) {
                assertEquals(
                        2,
                        labels.stream().filter(it -> it.text().equals(name)).count(),
                        name + labels);
            }
        }
    }

    private static ConfusionPicture digits() {
        List<String> names =
                IntStream.range(0, 10).mapToObj(digit -> String.valueOf(digit)).toList();
        return new ConfusionPicture("digits", names, new int[10][10], List.of());
    }
}
