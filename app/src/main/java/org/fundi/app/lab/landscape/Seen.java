package org.fundi.app.lab.landscape;

import java.util.Optional;
import org.fundi.app.chart.Axis;
import org.fundi.app.plane.Relief;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.landscape.NetworkScape;
import org.fundi.engine.lab.landscape.Part;

/// What is known so far of a network's way and of the loss around it.
///
/// @param survey it comes from
/// @param way on its plane
/// @param part whose loss is looked at
/// @param below what the plane has where each stop is seen
/// @param ground the loss all around; empty before the first of it is known
@SuppressWarnings("ArrayRecordComponent") // painted, never compared
record Seen(Survey survey, Survey.Way way, Part part, double[] below, Optional<Ground> ground) {

    /// @param lowest of the heights, at `lowestX` and `lowestY`
    /// @param isFine whether no finer one comes
    record Ground(Relief relief, double lowest, double lowestX, double lowestY, boolean isFine) {}

    NetworkScape scape() {
        return way.scape();
    }

    static Axis across(NetworkScape scape) {
        return axis("scape.axis.x", scape.middle().x(), scape.reach());
    }

    static Axis up(NetworkScape scape) {
        return axis("scape.axis.y", scape.middle().y(), scape.reach());
    }

    private static Axis axis(String key, double middle, double reach) {
        return new Axis(Words.of(key), middle - reach, middle + reach, false);
    }
}
