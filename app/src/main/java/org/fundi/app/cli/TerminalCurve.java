package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundi.app.text.Numbers;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.TrainingEvent;

/// A training for a person at a terminal: a progress bar and the validation loss as a sparkline,
/// drawn anew on one line; without a terminal one line at the end of every tenth of the way.
final class TerminalCurve implements TrainingReport {
    private static final int BAR = 20;
    private static final int CURVE = 40;
    private static final int TENTHS = 10;
    private static final long REDRAW_NANOS = 66_000_000;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean live;
    private final List<Double> losses = new ArrayList<>();
    private int tenth;
    private long drawn;

    /// Of the line that is drawn over: a figure may get shorter.
    private int width;

    /// @param live whether lines can be drawn over
    TerminalCurve(PrintWriter out, PrintWriter err, boolean live) {
        this.out = out;
        this.err = err;
        this.live = live;
    }

    @Override
    public void see(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Stepped(int steps, CurvePoint point) -> step(steps, point);
            case TrainingEvent.Ended(Outcome outcome) -> {
                if (live && !losses.isEmpty()) err.println();
                tell(outcome);
            }
            case TrainingEvent.Began _, TrainingEvent.Batched _, TrainingEvent.Inside _ -> {}
        }
    }

    private void step(int steps, CurvePoint point) {
        losses.add(point.validation().getOrDefault(CurvePoint.LOSS, Double.NaN));
        boolean last = point.step() >= steps;
        if (live) {
            long now = System.nanoTime();
            if (!last && now - drawn < REDRAW_NANOS) return;
            drawn = now;
            String line = line(steps, point);
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            if (!last && point.step() * TENTHS / Math.max(1, steps) <= tenth) return;
            tenth = point.step() * TENTHS / Math.max(1, steps);
            err.println(line(steps, point));
        }
        err.flush();
    }

    private String line(int steps, CurvePoint point) {
        int filled = steps == 0 ? BAR : BAR * point.step() / steps;
        return String.format(
                Locale.ROOT,
                "[%s%s] %,d of %,d  validation loss %s %s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                point.step(),
                steps,
                Numbers.score(losses.getLast()),
                Sparkline.of(losses, CURVE));
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Completed(Run run) -> tell(run);
            case Outcome.Stopped(Run run, int _) -> tell(run);
            case Outcome.Diverged _, Outcome.Cancelled _, Outcome.Refused _, Outcome.Broken _ -> {}
        }
    }

    private void tell(Run run) {
        out.printf(
                Locale.ROOT,
                "%s: fitted in %.3f s; kept: %s%n",
                run.algorithm().title(),
                run.seconds(),
                run.kept().why());
        out.println("Scores on the validation rows, with 95 % intervals over rows:");
        run.scores()
                .forEach(
                        (key, scored) ->
                                out.printf(
                                        Locale.ROOT,
                                        "  %-22s %s%n",
                                        key,
                                        ScoreText.withInterval(scored)));
    }

    @Override
    public void ended(Map<String, Object> last) {
        last.forEach(
                (key, value) -> {
                    if (key.endsWith("_sha256")) out.println(key + ": " + value);
                });
        out.flush();
    }
}
