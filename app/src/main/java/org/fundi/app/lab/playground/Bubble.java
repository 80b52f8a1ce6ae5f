package org.fundi.app.lab.playground;

import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Pen;
import org.fundi.app.chart.Stroke;
import org.fundi.app.style.Theme;

/// A few words beside the mouse.
final class Bubble {
    private Bubble() {}

    /// @param width of the picture, which it doesn't leave
    static void paint(
            Pen pen, Theme theme, String text, double mouseX, double mouseY, double width) {
        double size = theme.type().chart();
        Letters letters = Letters.of(size, theme.palette().text());
        double wide = letters.width(text) + size * 1.2;
        double left = Math.clamp(mouseX + size, 0, Math.max(0, width - wide));
        double top = Math.max(0, mouseY - size * 2.4);
        pen.rectangle(left, top, wide, size * 1.9, 5, theme.palette().soft());
        pen.outline(left, top, wide, size * 1.9, 5, Stroke.solid(theme.palette().line(), 1));
        pen.text(text, left + size * 0.6, top + size * 1.3, letters);
    }
}
