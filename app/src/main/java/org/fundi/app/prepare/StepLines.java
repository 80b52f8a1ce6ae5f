package org.fundi.app.prepare;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.prepare.Step;

/// The list of steps as a value: those that are on are the pipeline, in this order.
record StepLines(List<StepLine> lines) {
    StepLines {
        lines = List.copyOf(lines);
    }

    static StepLines of(Pipeline pipeline) {
        return new StepLines(
                pipeline.steps().stream().map(s -> new StepLine(s, true, List.of())).toList());
    }

    /// Steps that are on, in order.
    Pipeline pipeline() {
        return new Pipeline(lines.stream().filter(StepLine::on).map(StepLine::step).toList());
    }

    /// The list after the pipeline was changed elsewhere, by undo say: what was off stays where it
    /// stood, unless the pipeline has a step of its kind again.
    StepLines follow(Pipeline pipeline) {
        if (pipeline.equals(pipeline())) return this;
        List<StepLine> next = new ArrayList<>(of(pipeline).lines());
        for (int place = 0; place < lines.size(); place++) {
            StepLine line = lines.get(place);
            boolean back = has(pipeline, line.step());
            if (!line.on() && !back) next.add(Math.min(place, next.size()), line);
        }
        return new StepLines(next);
    }

    private static boolean has(Pipeline pipeline, Step step) {
        return pipeline.steps().stream().anyMatch(one -> one.key().equals(step.key()));
    }

    StepLines switched(int place, boolean on) {
        return put(place, lines.get(place).switched(on));
    }

    StepLines with(int place, Step step) {
        return put(place, lines.get(place).with(step));
    }

    /// @param by −1 up, 1 down; beyond the ends nothing moves
    StepLines moved(int place, int by) {
        int to = place + by;
        if (to < 0 || to >= lines.size()) return this;
        List<StepLine> next = new ArrayList<>(lines);
        next.add(to, next.remove(place));
        return new StepLines(next);
    }

    StepLines without(int place) {
        List<StepLine> next = new ArrayList<>(lines);
        next.remove(place);
        return new StepLines(next);
    }

    StepLines adding(Step step) {
        List<StepLine> next = new ArrayList<>(lines);
        next.add(new StepLine(step, true, List.of()));
        return new StepLines(next);
    }

    /// @param fitted the steps that are on, having looked
    StepLines having(List<Step.Fitted> fitted) {
        List<StepLine> next = new ArrayList<>();
        int at = 0;
        for (StepLine line : lines) {
            next.add(line.on() ? line.having(fitted.get(at++).learnt()) : line);
        }
        return new StepLines(next);
    }

    private StepLines put(int place, StepLine line) {
        List<StepLine> next = new ArrayList<>(lines);
        next.set(place, line);
        return new StepLines(next);
    }
}
