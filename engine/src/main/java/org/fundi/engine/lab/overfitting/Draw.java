package org.fundi.engine.lab.overfitting;

import org.fundi.engine.lab.LabRows;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Values;

/// One draw of the data, and the chance a model may use while it learns them.
public record Draw(Sample learnt, Sample judged, Chance chance) {

    /// As rows of one column.
    LabRows rows() {
        return new LabRows(
                Family.column(learnt.x()),
                new Values(learnt.y()),
                Family.column(judged.x()),
                new Values(judged.y()));
    }

    /// With the first training rows only.
    Draw first(int rows) {
        return new Draw(learnt.first(rows), judged, chance);
    }
}
