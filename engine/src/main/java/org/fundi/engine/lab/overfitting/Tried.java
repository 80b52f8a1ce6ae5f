package org.fundi.engine.lab.overfitting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// One capacity, tried on the rows that are shown.
///
/// @param errors it makes
/// @param said at [#places], to be drawn
public record Tried(Errors errors, double[] said) {
    private static final int PLACES = 401;

    /// @param end whether the person wishes an end
    public static Tried of(Overfitting lab, int capacity, BooleanSupplier end) {
        Draw draw = lab.draw(0);
        Curve curve = lab.fit(capacity, draw, end);
        return new Tried(Errors.of(curve, draw), curve.at(places()));
    }

    /// What is said at so many of the places, evenly apart.
    ///
    /// @param said one a place
    public static List<Double> probes(double[] said, int count) {
        List<Double> probes = new ArrayList<>();
        for (int i = 0; i < count; i++) probes.add(said[(2 * i + 1) * (PLACES - 1) / (2 * count)]);
        return probes;
    }

    /// From -1 to 1, both of them too.
    public static double[] places() {
        double[] places = new double[PLACES];
        for (int i = 0; i < PLACES; i++) places[i] = -1 + 2.0 * i / (PLACES - 1);
        return places;
    }
}
