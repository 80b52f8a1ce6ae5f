package org.fundi.engine.lab.race;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.math.Workers;

/// Which lane wins with other seeds: whether a result is the setting's or the seed's.
///
/// @param wins races won by each lane, in the order of the lanes
/// @param races run; those that nobody won are counted here only
public record Luck(List<Integer> wins, int races) {
    public Luck {
        wins = List.copyOf(wins);
    }

    /// Runs the same race with so many other seeds.
    public static Luck of(Race race, int seeds, Workers workers) {
        List<Callable<Integer>> races = new ArrayList<>();
        for (int i = 1; i <= seeds; i++) {
            Race other = race.with("seed", String.valueOf((race.seed() + i) & Integer.MAX_VALUE));
            races.add(() -> winner(other));
        }
        List<Integer> winners = workers.all(races);
        List<Integer> wins = new ArrayList<>();
        for (int lane = 0; lane < race.all().size(); lane++) {
            wins.add(Collections.frequency(winners, lane));
        }
        return new Luck(wins, seeds);
    }

    private static int winner(Race race) {
        LabRows rows = race.points().rows(race.seed());
        List<Lane> lanes = race.all();
        double[] losses = new double[lanes.size()];
        for (int i = 0; i < losses.length; i++) losses[i] = last(lanes.get(i), rows);
        return winner(losses);
    }

    private static double last(Lane lane, LabRows rows) {
        double[] last = {Double.NaN};
        boolean ranAway = lane.run(rows, lap -> last[0] = lap.loss(), () -> false);
        return ranAway ? Double.NaN : last[0];
    }

    /// @param losses at the end, one a lane; NaN where a lane ran away
    /// @return the lane with the lowest loss, from 0; -1 where none has a finite one
    public static int winner(double... losses) {
        int best = -1;
        for (int i = 0; i < losses.length; i++) {
            boolean lower = best < 0 || losses[i] < losses[best];
            if (Double.isFinite(losses[i]) && lower) best = i;
        }
        return best;
    }

    /// Whether more than one lane wins at least a fifth of the races.
    public boolean isOpen() {
        return wins.stream().filter(won -> won * 5 >= races).count() > 1;
    }
}
