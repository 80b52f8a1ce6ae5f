package org.fundi.app.chart;

import javafx.scene.canvas.GraphicsContext;

/// The rectangle that a canvas is painted within. With a clip of its own a canvas blends each
/// stroke with all of its pixels, which takes ten times as long as the stroke: so what lies inside
/// is painted without, what lies outside not at all, lines and rectangles are cut, and only what
/// else crosses an edge is clipped.
final class Clip {
    private final GraphicsContext on;
    private double left = Double.NEGATIVE_INFINITY;
    private double top = Double.NEGATIVE_INFINITY;
    private double right = Double.POSITIVE_INFINITY;
    private double bottom = Double.POSITIVE_INFINITY;

    Clip(GraphicsContext on) {
        this.on = on;
    }

    /// Paints something that lies between these; nothing where one of them is no number.
    void paint(double fromX, double fromY, double toX, double toY, Runnable shape) {
        boolean any = toX >= left && fromX <= right && toY >= top && fromY <= bottom;
        if (!any) return;
        boolean whole = fromX >= left && toX <= right && fromY >= top && toY <= bottom;
        if (whole) {
            shape.run();
            return;
        }
        on.save();
        on.beginPath();
        on.rect(left, top, right - left, bottom - top);
        on.clip();
        shape.run();
        on.restore();
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /// What of a line is to be painted, to the edges and no further: Liang and Barsky, *A new
    /// concept and method for line clipping*, 1984.
    ///
    /// @param ends x and y where it begins, x and y where it ends; cut to what lies inside
    /// @return whether anything does; false where an end is not finite
    boolean cut(double[] ends) {
        double alongX = ends[2] - ends[0], alongY = ends[3] - ends[1];
        if (!Double.isFinite(alongX) || !Double.isFinite(alongY)) return false;
        double from = 0, to = 1;
        double[] way = {-alongX, alongX, -alongY, alongY};
        double[] room = {ends[0] - left, right - ends[0], ends[1] - top, bottom - ends[1]};
        for (int edge = 0; edge < 4; edge++) {
            if (way[edge] == 0 && room[edge] < 0) return false;
            if (way[edge] < 0) from = Math.max(from, room[edge] / way[edge]);
            if (way[edge] > 0) to = Math.min(to, room[edge] / way[edge]);
        }
        if (from > to) return false;
        if (to < 1) {
            ends[2] = ends[0] + to * alongX;
            ends[3] = ends[1] + to * alongY;
        }
        if (from > 0) {
            ends[0] += from * alongX;
            ends[1] += from * alongY;
        }
        return true;
    }

    /// What of a rectangle with square corners is to be painted.
    ///
    /// @param edges left, top, right and bottom; cut to what lies inside
    /// @return whether anything does; false where an edge is no number
    boolean cutBox(double[] edges) {
        edges[0] = Math.max(edges[0], left);
        edges[1] = Math.max(edges[1], top);
        edges[2] = Math.min(edges[2], right);
        edges[3] = Math.min(edges[3], bottom);
        return edges[0] < edges[2] && edges[1] < edges[3];
    }

    /// Paints something of which nobody knows how far it reaches.
    void paint(Runnable shape) {
        boolean free = left == Double.NEGATIVE_INFINITY;
        if (free) shape.run();
        else paint(left - 1, top, right, bottom, shape);
    }

    /// Nothing of what is painted inside leaves this rectangle either.
    void within(double x, double y, double width, double height, Runnable inside) {
        double[] former = {left, top, right, bottom};
        left = Math.max(left, x);
        top = Math.max(top, y);
        right = Math.min(right, x + width);
        bottom = Math.min(bottom, y + height);
        inside.run();
        put(former);
    }

    /// What is painted inside lies so far to the right and down on the canvas, where the rectangle
    /// stays.
    void moved(double right, double down, Runnable inside) {
        double[] former = {left, top, this.right, bottom};
        put(new double[] {left - right, top - down, this.right - right, bottom - down});
        inside.run();
        put(former);
    }

    private void put(double[] edges) {
        left = edges[0];
        top = edges[1];
        right = edges[2];
        bottom = edges[3];
    }
}
