package org.fundi.engine.metric;

import java.util.ArrayList;
import java.util.List;

/// How accurate decisions are when only the surest are taken and the rest are left to a person: one
/// point for each distinct confidence, so that rows equally sure stay or go together (El-Yaniv and
/// Wiener, *On the foundations of noise-free selective classification*, 2010, with accuracy in
/// place of risk, its complement).
///
/// @param points the surest rows first, the last with all of them; none without rows
/// @param rows all of them
public record CoverageCurve(List<Point> points, int rows) {
    public CoverageCurve {
        points = List.copyOf(points);
    }

    /// The rows that are at least so sure.
    ///
    /// @param confidence of the least sure of them
    /// @param answered how many they are
    /// @param right how many of them were said right
    /// @param rows all rows
    public record Point(double confidence, int answered, int right, int rows) {

        /// Answered rows as a share of all.
        public double coverage() {
            return rows == 0 ? 0 : (double) answered / rows;
        }

        /// Of the rows answered, the share said right; undefined where none is.
        public Score accuracy() {
            return answered == 0
                    ? new Score.Undefined("no row is answered")
                    : new Score.Value((double) right / answered);
        }

        /// The same with its interval in reach.
        public Proportion proportion() {
            return new Proportion(right, answered);
        }
    }

    /// @param confidences one a row, none NaN
    /// @param right whether the row was said right
    public static CoverageCurve of(double[] confidences, boolean[] right) {
        Order order = Order.of(confidences);
        List<Point> points = new ArrayList<>();
        int answered = 0;
        int correct = 0;
        for (int tie = 0; tie < order.ties(); tie++) {
            for (int place = order.start(tie); place < order.end(tie); place++) {
                answered++;
                if (right[order.row(place)]) correct++;
            }
            points.add(new Point(order.value(tie), answered, correct, confidences.length));
        }
        return new CoverageCurve(points, confidences.length);
    }

    /// Where only rows at least so sure are answered.
    public Point at(double least) {
        Point last = new Point(least, 0, 0, rows);
        for (Point point : points) {
            if (point.confidence() < least) break;
            last = point;
        }
        return new Point(least, last.answered(), last.right(), rows);
    }
}
