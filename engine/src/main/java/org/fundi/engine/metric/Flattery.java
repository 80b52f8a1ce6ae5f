package org.fundi.engine.metric;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Chance;

/// How much the best of several models owes to being picked on the rows that score it: in each
/// resample the winner on the drawn rows is scored again on the rows left out (about 37 %).
///
/// @param less by how much worse the winner scores on the rows left out, on average; below 0 where
///     it scores better. Undefined where no resample can tell
/// @param resamples how many could tell
public record Flattery(Score less, int resamples) {

    /// @param models at least one, all on the same rows; the first wins a tie
    public static Flattery of(Metric metric, List<Answers> models, Chance chance) {
        if (models.isEmpty()) throw new IllegalArgumentException("there is no model to pick");
        List<Scoring> scorings = new ArrayList<>();
        for (Answers model : models) scorings.add(new Scoring(List.of(metric), model));
        int[] drawn = new int[models.getFirst().size()];
        int[] left = new int[drawn.length];
        int enough = Bootstrap.forIntervals(Bootstrap.RESAMPLES, drawn.length);
        double sum = 0;
        int told = 0;
        for (int resample = 0; resample < enough; resample++) {
            Bootstrap.draw(chance, resample, drawn);
            for (int row = 0; row < left.length; row++) left[row] = drawn[row] == 0 ? 1 : 0;
            double loss = loss(metric.better(), scorings, drawn, left);
            if (Double.isNaN(loss)) continue;
            sum += loss;
            told++;
        }
        return new Flattery(Score.share(sum, told, "no resample has a score on both sides"), told);
    }

    private static double loss(
            Metric.Better better, List<Scoring> scorings, int[] drawn, int[] left) {
        Scoring winner = scorings.getFirst();
        double best = Double.NaN;
        double[] value = new double[1];
        for (Scoring scoring : scorings) {
            scoring.score(drawn, value);
            if (Double.isNaN(value[0])) continue;
            if (Double.isNaN(best) || better.lead(value[0], best) > 0) {
                best = value[0];
                winner = scoring;
            }
        }
        winner.score(left, value);
        return better.lead(best, value[0]);
    }
}
