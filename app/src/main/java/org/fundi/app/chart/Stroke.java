package org.fundi.app.chart;

import java.util.List;

/// How a line is drawn.
///
/// @param colour a web colour
/// @param width in px
/// @param dash lengths of strokes and gaps in px; empty for a solid line
public record Stroke(String colour, double width, List<Double> dash) {
    public Stroke {
        dash = List.copyOf(dash);
    }

    public static Stroke solid(String colour, double width) {
        return new Stroke(colour, width, List.of());
    }

    public static Stroke dashed(String colour, double width) {
        return new Stroke(colour, width, List.of(width * 3, width * 2));
    }

    public static Stroke dotted(String colour, double width) {
        return new Stroke(colour, width, List.of(width, width * 2));
    }
}
