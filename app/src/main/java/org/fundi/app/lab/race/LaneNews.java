package org.fundi.app.lab.race;

import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.race.Lane;

/// What a lane has to say; of which race, because an abandoned one may still be heard.
sealed interface LaneNews {
    int race();

    record Started(int race, LabRows rows) implements LaneNews {}

    record Ran(int race, int lane, Lane.Lap lap) implements LaneNews {}

    record Over(int race, int lane, boolean ranAway) implements LaneNews {}
}
