package org.fundi.engine.classical;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/// Walks downhill on a smooth convex function, guessing its curvature from the last ten steps
/// (L-BFGS: Liu and Nocedal, *On the limited memory BFGS method for large scale optimization*,
/// 1989), each step halved until it leads down (Armijo). Sums run in index order, so the same
/// function gives the same steps, bit for bit.
final class QuasiNewton {
    private static final int REMEMBERED = 10;
    private static final double ENOUGH_DESCENT = 1e-4;
    private static final double SHORTEST = 1e-12;

    /// A function of many numbers.
    interface Slope {
        /// @param at where
        /// @param gradient filled with the slope there
        /// @return the value there
        double at(double[] at, double[] gradient);
    }

    /// One step taken: how far, and how the slope changed.
    private record Past(double[] moved, double[] turned, double curvature) {}

    private final Slope slope;
    private final Deque<Past> past = new ArrayDeque<>();
    private double[] at;
    private double[] gradient;
    private double value;

    QuasiNewton(Slope slope, double[] start) {
        this.slope = slope;
        this.at = start.clone();
        this.gradient = new double[start.length];
        this.value = slope.at(at, gradient);
    }

    double[] at() {
        return at.clone();
    }

    /// The largest component of the gradient, without sign; 0 at the bottom.
    double steepest() {
        double largest = 0;
        for (double g : gradient) largest = Math.max(largest, Math.abs(g));
        return largest;
    }

    /// @return false where no step leads further down in double precision
    boolean step() {
        double[] direction = downhill();
        double descent = dot(direction, gradient);
        if (!(descent < 0)) return false;
        double length = past.isEmpty() ? Math.min(1, 1 / norm(gradient)) : 1;
        double[] next = new double[at.length];
        double[] nextGradient = new double[at.length];
        double noise = 4 * Math.ulp(value);
        for (; length > SHORTEST; length /= 2) {
            for (int i = 0; i < next.length; i++) next[i] = at[i] + length * direction[i];
            double nextValue = slope.at(next, nextGradient);
            if (nextValue <= value + ENOUGH_DESCENT * length * descent + noise) {
                remember(next, nextGradient);
                boolean moved = !Arrays.equals(next, at);
                at = next;
                gradient = nextGradient;
                value = nextValue;
                return moved;
            }
        }
        return false;
    }

    private void remember(double[] next, double[] nextGradient) {
        double[] moved = minus(next, at);
        double[] turned = minus(nextGradient, gradient);
        double curvature = dot(moved, turned);
        if (curvature <= 0) return;
        if (past.size() == REMEMBERED) past.removeFirst();
        past.addLast(new Past(moved, turned, curvature));
    }

    /// The two loops of the method, from the latest step to the first and back.
    private double[] downhill() {
        double[] direction = new double[gradient.length];
        for (int i = 0; i < direction.length; i++) direction[i] = -gradient[i];
        if (past.isEmpty()) return direction;
        double[] shares = new double[past.size()];
        int at = shares.length;
        for (Iterator<Past> back = past.descendingIterator(); back.hasNext(); ) {
            Past step = back.next();
            shares[--at] = dot(step.moved, direction) / step.curvature;
            add(direction, -shares[at], step.turned);
        }
        Past last = past.getLast();
        double scale = last.curvature / dot(last.turned, last.turned);
        for (int i = 0; i < direction.length; i++) direction[i] *= scale;
        for (Past step : past) {
            add(direction, shares[at++] - dot(step.turned, direction) / step.curvature, step.moved);
        }
        return direction;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) to[i] += times * what[i];
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) difference[i] = a[i] - b[i];
        return difference;
    }

    private static double norm(double[] a) {
        return StrictMath.sqrt(dot(a, a));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
