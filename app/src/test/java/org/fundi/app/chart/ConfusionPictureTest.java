package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundi.app.style.Theme;
import org.junit.jupiter.api.Test;

class ConfusionPictureTest {
    private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");

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
    void namesThatHaveNoRoomBesideEachOtherStandUpright() {
        List<Written.Label> labels = Written.of(penguins(), 330, 600, Theme.PROJECTOR).labels();
        for (String name : SPECIES) {
            long named = labels.stream().filter(it -> it.text().equals(name)).count();
            assertEquals(2, named, name + labels);
        }
    }

    /// 42 % of 420 px are for the names at the left, the rest for three columns.
    @Test
    void whereThereIsNoRoomUprightTheyAreCutInTheMiddleInLettersThatCanBeRead() {
        Letters least = Letters.of(Theme.PROJECTOR.type().chart() * 0.74, "#000000");
        List<String> orders = List.of("returned, too small", "returned, too large", "not returned");
        ConfusionPicture picture = new ConfusionPicture("orders", orders, new int[3][3], List.of());
        List<Written.Label> cut =
                Written.of(picture, 420, 240, Theme.PROJECTOR).labels().stream()
                        .filter(label -> label.text().contains("…"))
                        .toList();
        assertEquals(3, cut.size(), cut.toString());
        for (Written.Label label : cut) {
            assertTrue(label.text().matches("[rn].*….*[led]"), label.text());
            assertTrue(label.right() - label.left() > least.width(label.text()), label.text());
        }
    }

    @Test
    void whereTooLittleWereLeftOfThemTheyAreNumbered() {
        List<String> texts =
                Written.of(penguins(), 260, 240, Theme.PROJECTOR).labels().stream()
                        .map(Written.Label::text)
                        .toList();
        assertTrue(texts.containsAll(List.of("1", "2", "3")), texts.toString());
        assertTrue(texts.contains("1 Adelie") && texts.contains("3 Gentoo"), texts.toString());
    }

    /// The cells were drawn with a height below 0, which is a black block.
    @Test
    void sixtyClassesAreCellsWithSomeOfTheirNames() {
        List<String> names = IntStream.range(0, 60).mapToObj(i -> "class" + i).toList();
        ConfusionPicture sixty = new ConfusionPicture("sixty", names, new int[60][60], List.of());
        for (Theme theme : Theme.values()) {
            Written written = Written.of(sixty, 420, 260, theme);
            assertTrue(written.leastSide() > 0, theme + " " + written.leastSide());
            List<Written.Label> named =
                    written.labels().stream().filter(it -> it.text().contains("cla")).toList();
            List<Written.Label> truths =
                    named.stream().filter(it -> it.right() == named.getFirst().right()).toList();
            assertTrue(truths.size() > 4, truths.toString());
            for (int i = 1; i < truths.size(); i++) {
                double apart = truths.get(i).y() - truths.get(i - 1).y();
                assertTrue(apart > theme.type().chart() * 0.7, theme + " " + truths);
            }
        }
    }

    /// In the height that Evaluate gives them; "0" in letters of 6 px could not be read from afar.
    @Test
    void countsTooSmallToBeReadAreLeftToTheColours() {
        List<String> names = IntStream.range(0, 60).mapToObj(i -> "class" + i).toList();
        ConfusionPicture sixty = new ConfusionPicture("sixty", names, new int[60][60], List.of());
        assertEquals(0, zeros(sixty, 1_000, 920, Theme.PROJECTOR));
        assertTrue(zeros(digits(), 1_000, 920, Theme.PROJECTOR) >= 100);
        assertEquals(3_600, zeros(sixty, 1_300, 1_400, Theme.LIGHT));
    }

    private static long zeros(ConfusionPicture picture, double wide, double tall, Theme theme) {
        return Written.of(picture, wide, tall, theme).labels().stream()
                .filter(label -> label.text().equals("0"))
                .count();
    }

    @Test
    void noCountIsWiderThanItsCell() {
        int[][] many = new int[8][8];
        many[7][7] = 1_234;
        List<String> names = IntStream.range(0, 8).mapToObj(i -> "a class, " + i).toList();
        ConfusionPicture picture = new ConfusionPicture("many", names, many, List.of());
        Written.Label count =
                Written.of(picture, 400, 380, Theme.PROJECTOR).labels().stream()
                        .filter(label -> label.text().equals("1,234"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(count.right() <= 400, count.toString());
        assertTrue(count.right() - count.left() < (400 - 400 * 0.42) / 8, count.toString());
    }

    @Test
    void whatAllNamesBeginWithIsLeftOutFirst() {
        List<String> names = List.of("defect_type_scratch", "defect_type_hole", "defect_type_none");
        ConfusionPicture defects = new ConfusionPicture("defects", names, new int[3][3], List.of());
        List<String> texts =
                Written.of(defects, 250, 150, Theme.LIGHT).labels().stream()
                        .map(Written.Label::text)
                        .toList();
        assertTrue(texts.contains("…scratch") && texts.contains("…hole"), texts.toString());
    }

    @Test
    void theWholeNamesAreToldOfAPlace() {
        ConfusionPicture penguins = penguins();
        assertEquals(
                Optional.of("true Gentoo, said Gentoo: 0"),
                penguins.told(330, 240, Theme.LIGHT, 320, 230));
        assertEquals(Optional.of("Gentoo"), penguins.told(330, 240, Theme.LIGHT, 5, 230));
        assertEquals(Optional.of("Gentoo"), penguins.told(330, 240, Theme.LIGHT, 320, 20));
        assertEquals(Optional.of(""), penguins.told(330, 240, Theme.LIGHT, 5, 5));
    }

    /// "0 · false alarm" is wider than a cell of 160 px in letters of a projector's size.
    @Test
    void whatACellCountsIsSaidWhole() {
        List<List<String>> remarks =
                List.of(
                        List.of("0 · no alert", "0 · false alarm"),
                        List.of("1 · missed", "1 · found"));
        ConfusionPicture two =
                new ConfusionPicture("two", List.of("0", "1"), new int[2][2], remarks);
        for (double width : new double[] {330, 240}) {
            List<String> texts =
                    Written.of(two, width, 380, Theme.PROJECTOR).labels().stream()
                            .map(Written.Label::text)
                            .toList();
            assertTrue(texts.stream().noneMatch(text -> text.contains("…")), texts.toString());
            assertTrue(texts.stream().anyMatch(text -> text.endsWith("false alarm")), texts + "");
        }
    }

    private static ConfusionPicture penguins() {
        return new ConfusionPicture("penguins", SPECIES, new int[3][3], List.of());
    }

    private static ConfusionPicture digits() {
        List<String> names =
                IntStream.range(0, 10).mapToObj(digit -> String.valueOf(digit)).toList();
        return new ConfusionPicture("digits", names, new int[10][10], List.of());
    }
}
