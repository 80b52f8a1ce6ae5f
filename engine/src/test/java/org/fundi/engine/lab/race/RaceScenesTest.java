package org.fundi.engine.lab.race;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fundi.engine.lab.LabRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A race as it opens")
class RaceScenesTest {
    private static final int SEEDS = 50;
    private static final int ENOUGH = 48;

    /// Losses at the end of a race, whose smallest and largest are compared.
    private static final int LATE = 15;

    private static final Set<Course.Kind> LEARNT =
            EnumSet.of(Course.Kind.LEARNS, Course.Kind.SLOW, Course.Kind.JUMPS);

    /// One lane, as it went.
    private record Run(Course course, double[] losses) {
        boolean learns() {
            return LEARNT.contains(course.kind());
        }

        boolean crawls() {
            return course.kind() == Course.Kind.CRAWLS;
        }

        boolean diverges() {
            return course.kind() == Course.Kind.DIVERGES;
        }

        /// How far the late losses lie apart.
        double spread() {
            double[] late = Arrays.copyOfRange(losses, losses.length - LATE, losses.length);
            return Arrays.stream(late).max().orElseThrow()
                    - Arrays.stream(late).min().orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("shows what it is about with 48 of 50 seeds")
    void showsItsLesson(Varied varied) {
        int shown = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Race race = Race.USUAL.varying(varied).with("seed", String.valueOf(seed));
            LabRows rows = race.points().rows(seed);
            if (isShown(varied, value -> run(race, rows, value))) shown++;
        }
        assertTrue(shown >= ENOUGH, varied + " with " + shown);
    }

    private static boolean isShown(Varied varied, Function<String, Run> run) {
        return switch (varied) {
            case LEARNING_RATE ->
                    run.apply("0.001").crawls()
                            && (run.apply("0.1").learns() || run.apply("1").learns())
                            && run.apply("10").diverges();
            case OPTIMISER -> run.apply("sgd").crawls() && run.apply("adam").learns();
            case BATCH_SIZE -> run.apply("200").crawls() && run.apply("1").learns();
            case DEPTH -> run.apply("0").crawls() && run.apply("2").learns();
            case WIDTH -> run.apply("1").course().last() > 3 * run.apply("16").course().last();
            case DROPOUT -> run.apply("0.6").crawls() && run.apply("0").learns();
            case L2 -> run.apply("0.1").crawls() && run.apply("0").learns();
            case TRAINING_ROWS -> !run.apply("20").learns() && run.apply("200").learns();
            case INITIALISATION -> run.apply("zeros").crawls() && run.apply("glorot").learns();
            case SCHEDULE -> run.apply("constant").spread() > 2 * run.apply("step").spread();
            case SEED ->
                    Arrays.stream(Varied.SEED.usual().split(",")).map(run).allMatch(Run::learns);
        };
    }

    private static Run run(Race race, LabRows rows, String value) {
        Lane lane = race.varied().lane(race, value);
        List<Lane.Lap> laps = new ArrayList<>();
        boolean ranAway = lane.run(rows, laps::add, () -> false);
        double[] losses = laps.stream().mapToDouble(Lane.Lap::loss).toArray();
        return new Run(Course.of(losses, rows.guessing(), ranAway), losses);
    }
}
