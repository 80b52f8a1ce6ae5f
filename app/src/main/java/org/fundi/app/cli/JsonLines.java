package org.fundi.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.TrainingEvent;

/// A training as one line of JSON a step, and a last one.
final class JsonLines implements TrainingReport {
    private final JsonOutput out;

    JsonLines(JsonOutput out) {
        this.out = out;
    }

    /// Steps are counted when they are finished, so the point before the first one is left out.
    @Override
    public void see(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Stepped(int _, CurvePoint point) when point.step() > 0 -> {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("step", point.step());
                line.put("training", new TreeMap<>(point.training()));
                line.put("validation", new TreeMap<>(point.validation()));
                out.line(line);
            }
            case TrainingEvent.Stepped _,
                    TrainingEvent.Began _,
                    TrainingEvent.Batched _,
                    TrainingEvent.Inside _,
                    TrainingEvent.Ended _ -> {}
        }
    }

    @Override
    public void ended(Map<String, Object> last) {
        out.line(last);
    }
}
