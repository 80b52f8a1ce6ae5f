package org.fundi.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.app.style.Theme;
import org.junit.jupiter.api.Test;

class CrosshairTest {
    private static final Layer.Line SHORT = line("#6", List.of(0.0, 0.1), List.of(1.0, 0.9));
    private static final Layer.Line LONG =
            line("#2", List.of(0.0, 30.0, 60.0), List.of(1.0, 0.5, 0.4));

    private static Layer.Line line(String name, List<Double> x, List<Double> y) {
        return new Layer.Line(name, array(x), array(y), Ink.QUIET, Layer.Dash.SOLID, 2, "");
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// What is told with the mouse at this epoch.
    private static List<String> told(double epoch, Layer... lines) {
        Axis epochs = new Axis("epoch", 0, 60, false);
        PlotFrame frame = PlotFrame.of(epochs, new Axis("", 0, 1, false), 600, 300, 0, Theme.LIGHT);
        Written pen = new Written();
        Crosshair.paint(pen, frame, List.of(lines), Theme.LIGHT, frame.atX(epoch));
        return pen.labels().stream().map(Written.Label::text).toList();
    }

    @Test
    void aLineThatHasNotComeSoFarIsNotTold() {
        List<String> there = told(58, SHORT, LONG);
        assertFalse(there.toString().contains("#6"), there.toString());
        assertTrue(there.contains("#2 0.400"), there.toString());
        assertEquals(List.of(), told(58, SHORT));
    }

    @Test
    void itsEndIsToldRightBesideIt() {
        assertTrue(told(0.5, SHORT, LONG).contains("#6 0.900"));
        assertTrue(told(-0.5, SHORT, LONG).contains("#6 1.000"));
    }
}
