package org.fundi.engine.lab.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.lab.LabRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaneRunTest {
    private static final long SHORTEST = 0;

    @ParameterizedTest
    @EnumSource(Varied.class)
    void turnsChangeNoBit(Varied varied) {
        Race race = Race.USUAL.varying(varied);
        LabRows rows = race.points().rows(race.seed());
        for (Lane lane : race.all()) {
            LaneRun whole = LaneRun.inOneTurn(lane, rows);
            List<String> wanted = new ArrayList<>();
            whole.turn(lap -> wanted.add(told(lap)), () -> false);
            assertTrue(whole.isOver());

            LaneRun turns = new LaneRun(lane, rows, SHORTEST);
            List<String> laps = new ArrayList<>();
            int count = 0;
            for (; !turns.isOver(); count++) turns.turn(lap -> laps.add(told(lap)), () -> false);
            assertEquals(wanted, laps, lane.value());
            assertEquals(whole.hasRunAway(), turns.hasRunAway(), lane.value());
            assertTrue(count >= laps.size() - 1, "a turn an epoch, not " + count);
        }
    }

    private static String told(Lane.Lap lap) {
        return lap.epoch() + " " + lap.trainingLoss() + " " + lap.loss() + " " + lap.right();
    }

    @Test
    void anEndThatIsWishedForIsTheEnd() {
        Race race = Race.USUAL;
        LabRows rows = race.points().rows(race.seed());
        List<Lane.Lap> laps = new ArrayList<>();
        LaneRun run = new LaneRun(race.all().getFirst(), rows, SHORTEST);
        run.turn(laps::add, () -> false);
        assertFalse(run.isOver());
        run.turn(laps::add, () -> true);
        assertTrue(run.isOver());
        assertFalse(run.hasRunAway());
        assertEquals(List.of(0, 1), laps.stream().map(Lane.Lap::epoch).toList());
    }
}
