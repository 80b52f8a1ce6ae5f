package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;

class ClipTest {
    private final Clip clip = new Clip(new Canvas(100, 100).getGraphicsContext2D());

    @Test
    void aLineIsCutAtTheEdgesItCrosses() {
        inside(
                () -> {
                    assertArrayEquals(new double[] {20, 20, 30, 30}, cut(20, 20, 30, 30));
                    assertArrayEquals(new double[] {10, 50, 90, 50}, cut(-100, 50, 300, 50), 1e-9);
                    assertArrayEquals(new double[] {50, 10, 50, 90}, cut(50, -1e9, 50, 1e9), 1e-6);
                    assertArrayEquals(new double[] {10, 10, 90, 90}, cut(0, 0, 100, 100), 1e-9);
                    assertArrayEquals(new double[] {90, 90, 10, 10}, cut(100, 100, 0, 0), 1e-9);
                });
    }

    @Test
    void aLineOutsideIsNotPainted() {
        inside(
                () -> {
                    assertFalse(clip.cut(new double[] {0, 0, 5, 100}));
                    assertFalse(clip.cut(new double[] {0, 30, 20, -100}));
                    assertFalse(clip.cut(new double[] {5, 20, 5, 80}));
                    assertFalse(clip.cut(new double[] {20, Double.NaN, 30, 30}));
                    assertFalse(clip.cut(new double[] {20, 20, Double.POSITIVE_INFINITY, 30}));
                });
    }

    @Test
    void aRectangleIsCutAtTheEdgesItCrosses() {
        inside(
                () -> {
                    assertArrayEquals(new double[] {20, 20, 30, 30}, cutBox(20, 20, 30, 30));
                    assertArrayEquals(new double[] {10, 20, 90, 90}, cutBox(0, 20, 500, 99));
                    assertFalse(clip.cutBox(new double[] {0, 20, 10, 30}));
                    assertFalse(clip.cutBox(new double[] {20, 95, 30, 99}));
                    assertFalse(clip.cutBox(new double[] {20, 20, 30, Double.NaN}));
                });
        assertArrayEquals(new double[] {0, 0, 500, 5}, cutBox(0, 0, 500, 5));
    }

    @Test
    void whatIsOutsideIsLeftOutAndAfterwardsAllIsPaintedAgain() {
        List<String> painted = new ArrayList<>();
        inside(
                () -> {
                    clip.paint(20, 20, 30, 30, () -> painted.add("inside"));
                    clip.paint(0, 20, 30, 30, () -> painted.add("across"));
                    clip.paint(0, 0, 5, 5, () -> painted.add("outside"));
                    clip.paint(() -> painted.add("words"));
                    clip.within(0, 0, 15, 15, () -> assertFalse(clip.holds(20, 20)));
                    assertTrue(clip.holds(20, 20));
                });
        clip.paint(0, 0, 5, 5, () -> painted.add("free"));
        clip.paint(0, 0, Double.NaN, 5, () -> painted.add("no number"));
        assertEquals(List.of("inside", "across", "words", "free"), painted);
    }

    @Test
    void whatIsMovedIsCutWhereTheEdgesAreOnTheCanvas() {
        inside(
                () -> {
                    clip.moved(
                            50,
                            0,
                            () ->
                                    assertArrayEquals(
                                            new double[] {-40, 20, 40, 20},
                                            cut(-99, 20, 99, 20),
                                            1e-9));
                    assertTrue(clip.holds(90, 90));
                });
    }

    private void inside(Runnable painted) {
        clip.within(10, 10, 80, 80, painted);
    }

    private double[] cutBox(double... edges) {
        assertTrue(clip.cutBox(edges));
        return edges;
    }

    private double[] cut(double... ends) {
        assertTrue(clip.cut(ends));
        return ends;
    }
}
