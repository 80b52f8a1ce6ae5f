package org.fundi.app.chart;

/// One thing drawn into a [Plot]. Later layers lie over earlier ones.
public sealed interface Layer {

    /// How a line is broken, so that it can be told without its colour.
    enum Dash {
        SOLID,
        DASHED,
        DOTTED;

        Stroke stroke(String colour, double width) {
            return switch (this) {
                case SOLID -> Stroke.solid(colour, width);
                case DASHED -> Stroke.dashed(colour, width);
                case DOTTED -> Stroke.dotted(colour, width);
            };
        }
    }

    /// Points joined, thinned when drawn.
    ///
    /// @param label at the line's end; empty for none
    record Line(String name, double[] x, double[] y, Ink ink, Dash dash, double width, String label)
            implements Layer {}

    record Dots(String name, double[] x, double[] y, Ink ink, double radius) implements Layer {}

    /// Rectangles from 0 up.
    ///
    /// @param from left edges, `to` right edges, in units of x
    record Bars(String name, double[] from, double[] to, double[] height, Ink ink, boolean hatched)
            implements Layer {}

    /// Upright intervals.
    record Whiskers(String name, double[] x, double[] low, double[] high, Ink ink)
            implements Layer {}

    /// What lies between two lines, shaded; the edges are thinned when drawn.
    record Ribbon(String name, double[] x, double[] low, double[] high, Ink ink) implements Layer {}

    /// A count at the foot of the picture under each point; the next moves right where they would
    /// touch.
    record Counts(String name, double[] x, long[] counts) implements Layer {}

    /// A shaded stretch of x.
    record Band(double from, double to, Ink ink) implements Layer {}

    /// A dashed line across, with a word beside it: right of the axes where lines have names there,
    /// else where it hides least.
    record Level(double y, String label, Ink ink) implements Layer {}

    /// A dashed line upright, with a word at its upper end.
    ///
    /// @param before whether the word stands to its left where it has room there
    record Upright(double x, String label, Ink ink, boolean before) implements Layer {
        public Upright(double x, String label, Ink ink) {
            this(x, label, ink, false);
        }
    }

    /// A dashed line from one point to another, such as "exactly right".
    record Reference(double fromX, double fromY, double toX, double toY) implements Layer {}

    /// Where lines lie beyond the axes: an arrow and a figure at the upper or the lower edge.
    ///
    /// @param x from which the lines lie within the axes again
    record Beyond(double x, boolean above, String label) implements Layer {}

    /// A ring around a point, with a word beside it.
    record Mark(double x, double y, String label, Ink ink) implements Layer {}
}
