package org.fundi.engine.experiment;

import java.util.List;

/// A run that was broken off: the last moment kept of it, and the points of its curve.
///
/// @param curve as far as it was kept, the first point first; it may reach beyond the moment
public record Interrupted(Moment moment, List<CurvePoint> curve) {
    public Interrupted {
        curve = List.copyOf(curve);
    }
}
