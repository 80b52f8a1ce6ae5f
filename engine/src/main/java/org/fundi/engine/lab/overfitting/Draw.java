package org.fundi.engine.lab.overfitting;

import org.fundi.engine.math.Chance;

/// One draw of the data, and the chance a model may use while it learns them.
public record Draw(Sample learnt, Sample judged, Chance chance) {

    /// With the first training rows only.
    Draw first(int rows) {
        return new Draw(learnt.first(rows), judged, chance);
    }
}
