package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;

/// Where the word of a level stands between the axes: over or under the level, at its left or its
/// right end, wherever the fewest lines and dots run through it.
///
/// @param x of its first letter, in px
/// @param y of its baseline
record LevelWord(double x, double y) {

    static LevelWord of(PlotFrame frame, Layer.Level level, List<Layer> layers, Letters letters) {
        double size = letters.size();
        double wide = letters.width(level.label());
        double at = frame.atY(level.y());
        double left = frame.left() + size * 0.5;
        double right = Math.max(left, frame.right() - size * 0.5 - wide);
        double above = at - size * 0.4;
        double under = Math.min(at + size * 1.2, frame.bottom() + size * 0.3);
        double over = above < size ? under : above; // a level at the upper edge has no room there
        LevelWord best = new LevelWord(left, over);
        int fewest = Integer.MAX_VALUE;
        for (LevelWord place : places(left, right, over, under)) {
            int covered = covered(frame, layers, place, wide, size);
            if (covered < fewest) best = place;
            fewest = Math.min(fewest, covered);
        }
        return best;
    }

    private static List<LevelWord> places(double left, double right, double over, double under) {
        List<LevelWord> places = new ArrayList<>();
        for (double x : new double[] {left, right}) {
            for (double y : new double[] {over, under}) places.add(new LevelWord(x, y));
        }
        return places;
    }

    private static int covered(
            PlotFrame frame, List<Layer> layers, LevelWord place, double wide, double size) {
        int covered = 0;
        for (Layer layer : layers) {
            if (layer instanceof Layer.Line line) {
                double[] x = frame.allX(line.x());
                double[] y = frame.allY(line.y());
                for (int i = 0; i < x.length; i++) {
                    int before = Math.max(0, i - 1);
                    if (place.meets(x[before], y[before], x[i], y[i], wide, size)) covered++;
                }
            }
            if (layer instanceof Layer.Dots dots) {
                for (int i = 0; i < dots.x().length; i++) {
                    double x = frame.atX(dots.x()[i]);
                    double y = frame.atY(dots.y()[i]);
                    if (place.meets(x, y, x, y, wide, size)) covered++;
                }
            }
        }
        return covered;
    }

    /// Whether a straight line comes into the word's box: asked where it enters and leaves the
    /// word's stretch of x.
    private boolean meets(
            double fromX, double fromY, double toX, double toY, double wide, double size) {
        double low = Math.max(x, Math.min(fromX, toX));
        double high = Math.min(x + wide, Math.max(fromX, toX));
        if (!(low <= high) || !Double.isFinite(fromY + toY)) return false;
        double first = along(fromX, fromY, toX, toY, low);
        double last = along(fromX, fromY, toX, toY, high);
        return Math.min(first, last) <= y + size * 0.3 && Math.max(first, last) >= y - size;
    }

    private static double along(double fromX, double fromY, double toX, double toY, double at) {
        return fromX == toX ? toY : fromY + (toY - fromY) * (at - fromX) / (toX - fromX);
    }
}
