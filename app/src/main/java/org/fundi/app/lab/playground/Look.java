package org.fundi.app.lab.playground;

import java.util.List;
import org.fundi.app.chart.Axis;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.playground.Course;
import org.fundi.engine.lab.playground.Playground;
import org.fundi.engine.problem.Prediction;

/// All that is shown of a network after one epoch.
///
/// @param playground as it was then
/// @param across the plane from left to right
/// @param up the plane from below upwards
/// @param said at each of [Looks#SIDE]² places of the plane
/// @param sheets what each unit gives at [Looks#SHEET]² places, as shades: the inputs, then layer
///     by layer
/// @param weights in network order
/// @param isAtEnd whether no epoch can follow
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
record Look(
        Playground playground,
        LabRows rows,
        Axis across,
        Axis up,
        Course course,
        Prediction said,
        List<List<int[]>> sheets,
        Wiring wiring,
        float[] weights,
        boolean isAtEnd) {}
