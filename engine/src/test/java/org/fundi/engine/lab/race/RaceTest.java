package org.fundi.engine.lab.race;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A race")
class RaceTest {
    private static final int SEEDS = 50;

    @Test
    @DisplayName(
            "of the usual learning rates has one that crawls, one that learns and one that diverges with 48 of 50 seeds")
    void showsItsLesson() {
        Map<Course.Kind, Integer> seeds = new EnumMap<>(Course.Kind.class);
        int learnt = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Course.Kind> kinds = kinds(Race.USUAL.with("seed", String.valueOf(seed)));
            for (Course.Kind kind : Course.Kind.values()) {
                if (kinds.contains(kind)) seeds.merge(kind, 1, Integer::sum);
            }
            if (kinds.contains(Course.Kind.LEARNS)
                    || kinds.contains(Course.Kind.SLOW)
                    || kinds.contains(Course.Kind.JUMPS)) learnt++;
        }
        assertTrue(seeds.getOrDefault(Course.Kind.CRAWLS, 0) >= 48, seeds.toString());
        assertTrue(seeds.getOrDefault(Course.Kind.DIVERGES, 0) >= 48, seeds.toString());
        assertTrue(learnt >= 48, "learnt with " + learnt + " seeds");
    }

    @Test
    @DisplayName("refuses a lane whose value is none of the setting")
    void refusesForeignValues() {
        Refusal why =
                assertThrows(
                        Refusal.class,
                        () -> Race.USUAL.varying(Varied.WIDTH).with("lanes", "4,wide").all());
        assertTrue(why.what().contains("wide"), why.what());
    }

    private static List<Course.Kind> kinds(Race race) {
        return courses(race).stream().map(Course::kind).toList();
    }

    private static List<Course> courses(Race race) {
        LabRows rows = race.points().rows(race.seed());
        List<Course> courses = new ArrayList<>();
        for (Lane lane : race.all()) {
            List<Lane.Lap> laps = new ArrayList<>();
            boolean ranAway = lane.run(rows, laps::add, () -> false);
            double[] losses = laps.stream().mapToDouble(Lane.Lap::loss).toArray();
            courses.add(Course.of(losses, rows.guessing(), ranAway));
        }
        return courses;
    }
}
