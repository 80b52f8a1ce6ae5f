package org.fundi.app.chart;

import java.util.List;

/// Where a word beside a cross hides as little as possible of the ways there are.
///
/// @param left of the word, px
/// @param base line it stands on, px
record FreePlace(double left, double base) {
    private static final int BETWEEN = 12;

    /// A box in px.
    private record Box(double left, double top, double right, double bottom) {
        boolean holds(double x, double y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    /// Of the four places around the cross that are inside the frame the one with the least of the
    /// ways on it; of equals the first: right above, left above, right below, left below.
    ///
    /// @param ways from their beginnings to their ends, so that the word stays while they are gone
    static FreePlace of(
            double atX,
            double atY,
            double width,
            double size,
            PlotFrame frame,
            List<ReliefPicture.Trail> ways) {
        FreePlace best = new FreePlace(atX + size * 0.8, atY - size * 0.5);
        int least = Integer.MAX_VALUE;
        for (double base : new double[] {atY - size * 0.5, atY + size * 1.3}) {
            for (double left : new double[] {atX + size * 0.8, atX - size * 0.8 - width}) {
                Box box = new Box(left, base - size, left + width, base + size * 0.3);
                boolean inside =
                        frame.holds(box.left, box.top) && frame.holds(box.right, box.bottom);
                int hidden = inside ? hidden(box, frame, ways) : Integer.MAX_VALUE - 1;
                if (hidden >= least) continue;
                least = hidden;
                best = new FreePlace(left, base);
            }
        }
        return best;
    }

    private static int hidden(Box box, PlotFrame frame, List<ReliefPicture.Trail> ways) {
        int hidden = 0;
        for (ReliefPicture.Trail way : ways) {
            double[] x = frame.allX(way.x());
            double[] y = frame.allY(way.y());
            for (int i = 1; i < x.length; i++) {
                for (int part = 0; part < BETWEEN; part++) {
                    double share = (double) part / BETWEEN;
                    double px = x[i - 1] + share * (x[i] - x[i - 1]);
                    double py = y[i - 1] + share * (y[i] - y[i - 1]);
                    if (box.holds(px, py)) hidden++;
                }
            }
        }
        return hidden;
    }
}
