package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

    private static ConfusionPicture digits() {
        List<String> names =
                IntStream.range(0, 10).mapToObj(digit -> String.valueOf(digit)).toList();
        return new ConfusionPicture("digits", names, new int[10][10], List.of());
    }
}
