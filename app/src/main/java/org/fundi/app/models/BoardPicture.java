package org.fundi.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Lead;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// A board as a picture: a row a model with its score, its interval, its difference to the simplest
/// model and its time.
///
/// @param judged empty while results still come in
/// @param selected the run on a pale ground
/// @param required the score Frame asks for
record BoardPicture(
        Board board,
        Metric metric,
        Optional<Judged> judged,
        Optional<Integer> selected,
        OptionalDouble required) {

    /// The scores and their intervals keep this share of the axis at least.
    private static final double LEAST_SCORES = 0.6;

    IntervalRows rows() {
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (LiveRun run : board.runs()) rows.add(row(run));
        return new IntervalRows(
                description(rows),
                axis(rows),
                rows,
                heads(),
                bestBaseline(),
                reachable(),
                required);
    }

    private IntervalRows.Row row(LiveRun run) {
        Optional<Scored> scored = run.result().map(Run::scores).map(all -> all.get(metric.key()));
        Optional<Interval> interval = scored.map(Scored::interval);
        String name = board.name(run);
        return new IntervalRows.Row(
                run.row().baseline() ? Words.of("models.baseline", name) : name,
                run.row().baseline(),
                scored.map(BoardPicture::value).orElse(OptionalDouble.empty()),
                interval.map(i -> OptionalDouble.of(i.low())).orElse(OptionalDouble.empty()),
                interval.map(i -> OptionalDouble.of(i.high())).orElse(OptionalDouble.empty()),
                List.of(score(run, scored), lead(run), seconds(run)),
                selected.filter(number -> number == run.number()).isPresent());
    }

    private static OptionalDouble value(Scored scored) {
        return scored.score() instanceof Score.Value(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    private List<String> heads() {
        String simplest =
                judged.flatMap(j -> j.verdict().simplest())
                        .map(s -> Words.of("models.head.minus", s.algorithm().title()))
                        .orElse(Words.of("models.head.difference"));
        return List.of(Words.of("models.head.score"), simplest, Words.of("models.head.seconds"));
    }

    private static String score(LiveRun run, Optional<Scored> scored) {
        if (scored.isPresent()) {
            return value(scored.get()).isPresent()
                    ? Numbers.score(value(scored.get()).getAsDouble())
                    : Words.of("runs.undefined");
        }
        return switch (run.row().state()) {
            case WAITING -> Words.of("run.waiting");
            case RUNNING ->
                    run.row().progress().isEmpty()
                            ? Words.of("run.running")
                            : "▶ " + run.row().progress();
            case PAUSED -> Words.of("run.paused");
            case DIVERGED -> Words.of("run.diverged");
            case REFUSED -> Words.of("run.refused");
            case CANCELLED -> Words.of("run.cancelled");
            case INTERRUPTED -> Words.of("run.interrupted");
            case ELSEWHERE -> Words.of("run.elsewhere");
            case DONE, STOPPED -> "–";
        };
    }

    /// "−0.102 (−0.186 to −0.012) ▼": the sign only where it stands out after adjusting.
    private String lead(LiveRun run) {
        if (run.result().isEmpty()) return "";
        if (!board.compared().contains(run)) return Words.of("models.stopped");
        if (judged.isEmpty()) return "";
        boolean simplest =
                judged.get()
                        .verdict()
                        .simplest()
                        .filter(s -> s.algorithm().equals(run.algorithm()))
                        .isPresent();
        if (simplest) return Words.of(models() == 1 ? "models.only" : "models.simplest");
        Lead lead = judged.get().leads().get(run.algorithm());
        if (lead == null) return "";
        PairedDifference difference = lead.difference();
        if (!(difference.difference() instanceof Score.Value(double value))) return "–";
        Interval interval = difference.interval();
        if (interval == null) return Numbers.difference(value) + sign(lead);
        return Words.of("models.lead", Numbers.difference(value), Numbers.differences(interval))
                + sign(lead);
    }

    /// How many are compared, baselines not counted.
    private long models() {
        return board.compared().stream().filter(run -> !run.row().baseline()).count();
    }

    /// ▲ for better, ▼ for worse, whichever way the metric counts.
    private static String sign(Lead lead) {
        if (!lead.clear()) return "   ";
        return lead.difference().ahead() == PairedDifference.Ahead.FIRST ? " ▲" : " ▼";
    }

    private static String seconds(LiveRun run) {
        String guess = run.guess().map(g -> seconds(g.seconds())).orElse("–");
        String actual =
                run.result()
                        .map(result -> seconds(result.seconds()))
                        .orElse(run.row().state() == RunRow.State.RUNNING ? "…" : "–");
        return guess + " / " + actual;
    }

    /// Two figures that can be compared at a glance; below a tenth nobody waits.
    private static String seconds(double seconds) {
        if (seconds < 0.1) return Words.of("models.seconds.quick");
        return Numbers.decimals(seconds, seconds < 10 ? 2 : 1);
    }

    /// Chosen by the scores and their intervals. What is required and what can be reached are
    /// inside only where the scores keep most of the picture; else they stand at the edge.
    private Axis axis(List<IntervalRows.Row> rows) {
        List<Double> all = new ArrayList<>();
        for (IntervalRows.Row row : rows) {
            row.value().ifPresent(all::add);
            row.low().ifPresent(all::add);
            row.high().ifPresent(all::add);
        }
        Axis close = around(all);
        if (all.isEmpty()) return close;
        Axis axis = close;
        for (OptionalDouble mark : List.of(required, reachable())) {
            if (mark.isEmpty()) continue;
            all.add(mark.getAsDouble());
            Axis wide = around(all);
            if (close.high() - close.low() >= LEAST_SCORES * (wide.high() - wide.low()))
                axis = wide;
            else all.removeLast();
        }
        return axis;
    }

    private Axis around(List<Double> values) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        return Axis.around(metric.title(), false, all);
    }

    private OptionalDouble bestBaseline() {
        OptionalDouble best = OptionalDouble.empty();
        for (LiveRun run : board.compared()) {
            if (!run.row().baseline()) continue;
            Scored scored = run.row().scores().get(metric.key());
            if (scored == null || value(scored).isEmpty()) continue;
            double value = value(scored).getAsDouble();
            if (best.isEmpty() || metric.better().lead(value, best.getAsDouble()) > 0) {
                best = OptionalDouble.of(value);
            }
        }
        return best;
    }

    /// Drawn for scores of which more is better; for errors it is 0, and far away.
    private OptionalDouble reachable() {
        boolean drawn =
                metric.better() == Metric.Better.HIGHER
                        && judged.isPresent()
                        && Double.isFinite(judged.get().perfect());
        return drawn ? OptionalDouble.of(judged.get().perfect()) : OptionalDouble.empty();
    }

    private String description(List<IntervalRows.Row> rows) {
        StringBuilder said = new StringBuilder(Words.of("models.picture", metric.title()));
        for (IntervalRows.Row row : rows) {
            said.append(' ')
                    .append(row.name())
                    .append(": ")
                    .append(String.join(", ", row.figures()).strip())
                    .append('.');
        }
        return said.toString();
    }

    /// The name of the algorithm, for the coach's buttons.
    static String title(LiveRun run) {
        return ModelNames.title(run.algorithm());
    }
}
