package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Luck;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Seeds;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// What the seeds of one run have come to so far. Used on the screen's thread only.
final class SeedCurves {
    private final int run;
    private final boolean atOnce;
    private final List<List<CurvePoint>> curves = new ArrayList<>();
    private final Map<String, SeedBand> bands = new TreeMap<>();
    private final Map<String, List<Double>> ends = new TreeMap<>();
    private int away;
    private boolean over;

    /// @param run its number
    /// @param atOnce whether they learn side by side
    SeedCurves(int run, boolean atOnce) {
        this.run = run;
        this.atOnce = atOnce;
        for (int seed = 0; seed < Seeds.COUNT; seed++) curves.add(new ArrayList<>());
    }

    /// Those of before, which nothing more is heard of.
    ///
    /// @param ends the scores of the models kept, by metric
    /// @param bands by `loss` and the metrics that were drawn
    static SeedCurves of(
            int run, int away, Map<String, List<Double>> ends, Map<String, SeedBand> bands) {
        SeedCurves before = new SeedCurves(run, true);
        before.away = away;
        before.ends.putAll(ends);
        before.bands.putAll(bands);
        before.end();
        return before;
    }

    int run() {
        return run;
    }

    boolean areAtOnce() {
        return atOnce;
    }

    /// Nothing more is heard of them.
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    void hear(int seed, TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Stepped(int _, CurvePoint point) -> curves.get(seed).add(point);
            case TrainingEvent.Ended(Outcome outcome) -> ended(outcome);
            case TrainingEvent.Began _, TrainingEvent.Batched _, TrainingEvent.Inside _ -> {}
        }
    }

    private void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Completed(var found) -> keep(found.scores());
            case Outcome.Stopped(var found, int _) -> keep(found.scores());
            case Outcome.Diverged _ -> away++;
            case Outcome.Cancelled _, Outcome.Refused _, Outcome.Broken _ -> {}
        }
    }

    /// Seeds whose numbers ran away.
    int away() {
        return away;
    }

    private void keep(Map<String, Scored> scores) {
        scores.forEach(
                (metric, scored) -> {
                    if (scored.score() instanceof Score.Value(double value))
                        ends.computeIfAbsent(metric, _ -> new ArrayList<>()).add(value);
                });
    }

    /// The scores of the models kept, by metric.
    Map<String, List<Double>> ends() {
        return ends;
    }

    /// The scores of the models kept; empty where none has any.
    Optional<Luck> luck(String metric) {
        return Optional.ofNullable(ends.get(metric)).map(Luck::new);
    }

    /// What has a band: `loss` and the metrics that were judged after each step.
    Set<String> drawn() {
        Set<String> drawn = new TreeSet<>(bands.keySet());
        for (List<CurvePoint> curve : curves) {
            for (CurvePoint point : curve) drawn.addAll(point.validation().keySet());
        }
        return drawn;
    }

    /// How far apart they are on validation rows after each step that two seeds have made.
    ///
    /// @param score `loss` or a metric's key
    SeedBand band(String score) {
        SeedBand before = bands.get(score);
        if (before != null) return before;
        Map<Integer, List<Double>> steps = new TreeMap<>();
        for (List<CurvePoint> curve : curves) {
            for (CurvePoint point : curve) {
                Double value = point.validation().get(score);
                if (value == null) continue;
                steps.computeIfAbsent(point.step(), _ -> new ArrayList<>()).add(value);
            }
        }
        steps.values().removeIf(values -> values.size() < 2);
        return SeedBand.of(steps);
    }
}
