package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.app.style.Theme;
import org.junit.jupiter.api.Test;

class FreePlaceTest {
    private final Axis axis = new Axis("", 0, 1, false);
    private final PlotFrame frame = PlotFrame.of(axis, axis, 600, 600, 0, Theme.LIGHT);
    private final double middleX = frame.atX(0.5);
    private final double middleY = frame.atY(0.5);

    @Test
    void aWordLiesRightAboveItsCrossWhereNothingIsThere() {
        FreePlace free = FreePlace.of(middleX, middleY, 80, 12, frame, List.of());
        assertTrue(free.left() > middleX && free.base() < middleY, free.toString());
    }

    @Test
    void aWordGivesWayToThePathThatIsStillToBeGone() {
        ReliefPicture.Trail way =
                new ReliefPicture.Trail(
                        "",
                        new double[] {0.5, 0.9},
                        new double[] {0.5, 0.6},
                        Ink.TEXT,
                        Layer.Dash.SOLID,
                        true);
        FreePlace free = FreePlace.of(middleX, middleY, 80, 12, frame, List.of(way));
        assertTrue(free.left() < middleX, free.toString());
    }

    @Test
    void aWordStaysInsideTheFrame() {
        FreePlace free = FreePlace.of(frame.right() - 5, middleY, 80, 12, frame, List.of());
        assertEquals(frame.right() - 5 - 12 * 0.8 - 80, free.left(), 1e-9);
    }
}
