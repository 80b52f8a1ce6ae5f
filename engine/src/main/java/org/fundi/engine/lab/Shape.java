package org.fundi.engine.lab;

import java.util.List;
import org.fundi.engine.math.Chance;

/// How generated points lie, and what is asked of them. Two classes take turns, row by row.
public enum Shape {
    /// One ring in another, radius 1 and ½; scikit-learn's `make_circles` with factor 0.5.
    CIRCLES("outer ring", "inner ring") {
        @Override
        Spot spot(int kind, Chance.Draws draws) {
            double angle = draws.nextDouble(0, 2 * Math.PI);
            double radius = kind == 1 ? 0.5 : 1;
            return new Spot(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), kind);
        }
    },

    /// Two half circles that reach into each other; scikit-learn's `make_moons`, moved to the
    /// middle.
    MOONS("upper moon", "lower moon") {
        @Override
        Spot spot(int kind, Chance.Draws draws) {
            double angle = draws.nextDouble(0, Math.PI);
            double x = kind == 0 ? StrictMath.cos(angle) : 1 - StrictMath.cos(angle);
            double y = kind == 0 ? StrictMath.sin(angle) : 0.5 - StrictMath.sin(angle);
            return new Spot(x - 0.5, y - 0.25, kind);
        }
    },

    /// A square whose corners take turns: no straight line parts them.
    XOR("unlike corners", "like corners") {
        @Override
        Spot spot(int kind, Chance.Draws draws) {
            double x = draws.nextDouble(0.05, 1) * (draws.nextInt(2) == 0 ? 1 : -1);
            double y = draws.nextDouble(0.05, 1) * (x > 0 ? 1 : -1) * (kind == 1 ? 1 : -1);
            return new Spot(x, y, kind);
        }
    },

    /// Two arms wound around each other, one and three quarters of a turn.
    SPIRAL("one arm", "other arm") {
        @Override
        Spot spot(int kind, Chance.Draws draws) {
            double along = draws.nextDouble(0.05, 1);
            double angle = 3.5 * Math.PI * along + (kind == 1 ? Math.PI : 0);
            return new Spot(along * StrictMath.sin(angle), along * StrictMath.cos(angle), kind);
        }
    },

    /// Two round clouds side by side, each with a standard deviation of 0.3.
    BLOBS("left cloud", "right cloud") {
        @Override
        Spot spot(int kind, Chance.Draws draws) {
            double middle = kind == 1 ? 0.6 : -0.6;
            return new Spot(
                    middle + 0.3 * draws.nextGaussian(), middle + 0.3 * draws.nextGaussian(), kind);
        }
    },

    /// A number that rises evenly from the lower left to the upper right: x + y.
    PLANE() {
        @Override
        Spot spot(int kind, Chance.Draws draws) {
            double x = draws.nextDouble(-1, 1);
            double y = draws.nextDouble(-1, 1);
            return new Spot(x, y, x + y);
        }
    },

    /// A number with two hills and two hollows.
    HILLS() {
        @Override
        Spot spot(int kind, Chance.Draws draws) {
            double x = draws.nextDouble(-1, 1);
            double y = draws.nextDouble(-1, 1);
            return new Spot(x, y, hills(x, y));
        }
    };

    private final List<String> classes;

    Shape(String... classes) {
        this.classes = List.of(classes);
    }

    /// What the two classes are called; none where a number is asked for.
    public List<String> classes() {
        return classes;
    }

    /// @param truth a class, 0 or 1, or a number
    record Spot(double x, double y, double truth) {}

    /// Draws one point before noise.
    ///
    /// @param kind its class; of no meaning where a number is asked for
    abstract Spot spot(int kind, Chance.Draws draws);

    /// Whether a number is asked for, not a class.
    public boolean isNumber() {
        return classes.isEmpty();
    }

    private static double hills(double x, double y) {
        double sum = 0;
        for (int side = -1; side <= 1; side += 2) {
            sum += hill(x - 0.5 * side, y - 0.5 * side) - hill(x - 0.5 * side, y + 0.5 * side);
        }
        return sum;
    }

    private static double hill(double x, double y) {
        return StrictMath.exp(-(x * x + y * y) / 0.125);
    }
}
