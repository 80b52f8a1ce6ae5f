package org.fundi.app.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Map<Integer, Map<String, Scored>> scores = new LinkedHashMap<>();
    private int away;
    private boolean over;

    /// @param run its number
    /// @param atOnce whether they learn side by side
    SeedCurves(int run, boolean atOnce) {
        this.run = run;
        this.atOnce = atOnce;
        for (int seed = 0; seed < Seeds.COUNT; seed++) curves.add(new ArrayList<>());
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
            case TrainingEvent.Ended(Outcome outcome) -> ended(seed, outcome);
            case TrainingEvent.Began _, TrainingEvent.Batched _, TrainingEvent.Inside _ -> {}
        }
    }

    private void ended(int seed, Outcome outcome) {
        switch (outcome) {
            case Outcome.Completed(var found) -> scores.put(seed, found.scores());
            case Outcome.Stopped(var found, int _) -> scores.put(seed, found.scores());
            case Outcome.Diverged _ -> away++;
            case Outcome.Cancelled _, Outcome.Refused _, Outcome.Broken _ -> {}
        }
    }

    /// Seeds whose numbers ran away.
    int away() {
        return away;
    }

    /// Seeds that have ended.
    int ended() {
        return scores.size() + away;
    }

    /// The scores of the models kept; empty where none has any.
    Optional<Luck> luck(String metric) {
        List<Double> found = new ArrayList<>();
        for (Map<String, Scored> each : scores.values()) {
            Scored scored = each.get(metric);
            if (scored != null && scored.score() instanceof Score.Value(double value)) {
                found.add(value);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Luck(found));
    }

    /// How far apart they are on validation rows after each step that two seeds have made.
    ///
    /// @param score `loss` or a metric's key
    SeedBand band(String score) {
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
