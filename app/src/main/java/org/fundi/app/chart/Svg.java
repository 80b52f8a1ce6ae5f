package org.fundi.app.chart;

import org.fundi.app.style.Theme;

/// Pictures as SVG, to be kept or to stand on a page. Needs no window and no JavaFX.
public final class Svg {
    private Svg() {}

    /// A document of its own.
    public static String document(Picture picture, double width, double height, Theme theme) {
        return painted(picture, width, height, theme, "").document();
    }

    /// An element for an HTML page.
    ///
    /// @param name that no other picture on the page has
    public static String element(
            Picture picture, double width, double height, Theme theme, String name) {
        return painted(picture, width, height, theme, name).element();
    }

    private static SvgPen painted(
            Picture picture, double width, double height, Theme theme, String name) {
        SvgPen pen = new SvgPen(width, height, picture.description(), name);
        pen.rectangle(0, 0, width, height, 0, theme.palette().panel());
        picture.paint(pen, width, height, theme);
        return pen;
    }
}
