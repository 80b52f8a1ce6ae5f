package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundi.app.style.Theme;

/// A pen that keeps what it was asked to write and draw, to test where things lie.
final class Written implements Pen {
    private final List<Label> labels = new ArrayList<>();
    private final List<Double> uprights = new ArrayList<>();
    private int longest;
    private int clips;
    private double leastSide = Double.POSITIVE_INFINITY;
    private int wholeCircles;

    /// @param left where its first letter begins, in px
    /// @param right where its last one ends
    /// @param y of the baseline
    record Label(String text, double left, double right, double y) {}

    static Written of(Picture picture, double width, double height, Theme theme) {
        Written written = new Written();
        picture.paint(written, width, height, theme);
        return written;
    }

    List<Label> labels() {
        return labels;
    }

    /// Where lines stand upright, in px.
    List<Double> uprights() {
        return uprights;
    }

    /// Points of the longest line.
    int longestLine() {
        return longest;
    }

    /// Of all rectangles, in px.
    double leastSide() {
        return leastSide;
    }

    /// Circles that no edge can cut.
    int wholeCircles() {
        return wholeCircles;
    }

    @Override
    public void text(String text, double x, double y, Letters letters) {
        double width = letters.width(text);
        double left =
                switch (letters.anchor()) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        if (letters.upwards()) labels.add(new Label(text, x - letters.size() * 0.8, x, y));
        else labels.add(new Label(text, left, left + width, y));
    }

    @Override
    public void polyline(double[] x, double[] y, Stroke stroke) {
        longest = Math.max(longest, x.length);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        finite(fromX, fromY, toX, toY);
        if (fromX == toX) uprights.add(fromX);
    }

    @Override
    public void polygon(double[] x, double[] y, String fill) {
        finite(x);
        finite(y);
    }

    @Override
    public void rectangle(
            double x, double y, double width, double height, double radius, String fill) {
        finite(x, y, width, height);
        leastSide = Math.min(leastSide, Math.min(width, height));
    }

    @Override
    public void outline(
            double x, double y, double width, double height, double radius, Stroke stroke) {
        finite(x, y, width, height);
    }

    @Override
    public void circle(double x, double y, double radius, String fill, Stroke ring) {
        finite(x, y, radius);
        if (clips == 0) wholeCircles++;
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable inside) {
        finite(x, y, width, height);
        clips++;
        inside.run();
        clips--;
    }

    @Override
    public void moved(double right, double down, Runnable inside) {
        int before = labels.size();
        inside.run();
        for (int i = before; i < labels.size(); i++) {
            Label in = labels.get(i);
            labels.set(
                    i, new Label(in.text(), in.left() + right, in.right() + right, in.y() + down));
        }
    }

    private static void finite(double... places) {
        if (!Arrays.stream(places).allMatch(Double::isFinite)) {
            throw new AssertionError("painted at " + Arrays.toString(places));
        }
    }
}
