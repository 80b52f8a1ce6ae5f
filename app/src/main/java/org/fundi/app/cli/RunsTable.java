package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.project.Journal;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;

/// The runs of a project for people: each with the score by which its question measures success.
record RunsTable(ProjectFile project, List<StoredRun> runs) {
    private static final String LINE = "%5s  %-34s %-11s %11s %6s  %s%n";
    private static final int NAME = 34;

    void print(PrintWriter out) {
        if (runs.isEmpty()) {
            out.println("no runs yet");
            return;
        }
        Map<Integer, String> metrics = new HashMap<>();
        out.printf(Locale.ROOT, LINE, "run", "name", "state", "step", "seed", "score");
        for (StoredRun run : runs) {
            String metric =
                    metrics.computeIfAbsent(run.asked(), it -> project.questions().at(it).metric());
            out.printf(
                    Locale.ROOT,
                    LINE,
                    run.number(),
                    OneLine.of(run.name(), NAME),
                    run.state().word(),
                    steps(run),
                    run.seed(),
                    score(run, metric));
        }
        int openings = project.openings().all().size();
        out.printf(
                Locale.ROOT,
                "%nThe test rows have been opened %d time%s.%n",
                openings,
                openings == 1 ? "" : "s");
        project.journal().setBack().forEach(line -> out.println(setBack(line)));
    }

    /// What ended by itself was not to go further, however many steps were planned.
    private static String steps(StoredRun run) {
        if (run.step() == 0) return "–";
        boolean whole = run.state() == StoredRun.State.COMPLETED;
        return whole ? "" + run.step() : run.step() + " of " + run.steps();
    }

    private static String setBack(Journal.Line line) {
        String before =
                switch (line.event()) {
                    case MADE, ADOPTED -> "it was made";
                    case BEGAN -> "run %d began".formatted(line.about());
                    case ENDED -> "run %d ended".formatted(line.about());
                    case OPENED -> "the test rows were opened";
                };
        return "The computer's clock was set back before %s (%s): go by numbers, not by times."
                .formatted(before, line.at());
    }

    private static String score(StoredRun run, String metric) {
        Scored scored = run.scores().get(metric);
        if (scored != null) return metric + " " + ScoreText.withInterval(scored);
        return run.why().isEmpty() ? "–" : OneLine.of(run.why());
    }
}
