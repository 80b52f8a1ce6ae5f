package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fundi.engine.data.Counted;
import org.fundi.engine.experiment.Refit;
import org.fundi.engine.experiment.TestScores;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.project.StoredRun;
import org.jspecify.annotations.Nullable;

/// What the test rows said of a run.
///
/// @param metric the key of what success is measured by
/// @param openings of this project, this one with them
/// @param seenBefore how many of these test rows had been looked at before
record OpenedTest(StoredRun run, String metric, TestScores scores, int openings, int seenBefore) {

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("run", run.number());
        report.put("model", run.model());
        report.put("metric", metric);
        report.put("validation", ScoreEntries.of(scores.validation()));
        report.put("test", ScoreEntries.of(scores.test()));
        report.put("openings", openings);
        report.put("rows", scores.opening().rows());
        report.put("seen_before", seenBefore);
        report.put("opened", scores.opening().at().toString());
        return report;
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Run %d, %s, on %s; success is measured by %s%n%n",
                run.number(),
                OneLine.of(run.name()),
                Counted.of(scores.opening().rows(), "test row", "test rows"),
                metric);
        out.printf(Locale.ROOT, "  %-22s %-28s %s%n", "", "validation", "test");
        scores.test()
                .forEach(
                        (key, test) ->
                                out.printf(
                                        Locale.ROOT,
                                        "  %-22s %-28s %s%n",
                                        key,
                                        text(scores.validation().get(key)),
                                        text(test)));
        out.println();
        if (scores.validation().values().stream().anyMatch(OpenedTest::isLearnt))
            out.println("It has no validation scores: " + Refit.LEARNT + ".");
        out.printf(Locale.ROOT, "%s%n%s%n", counted(), seen());
    }

    private static String text(@Nullable Scored scored) {
        return scored == null || isLearnt(scored) ? "–" : ScoreText.withInterval(scored);
    }

    private static boolean isLearnt(Scored scored) {
        return scored.score().equals(new Score.Undefined(Refit.LEARNT));
    }

    private String counted() {
        return openings == 1
                ? "This is the project's first opening."
                : "This is the project's opening number %d: what was chosen since the first was chosen knowing test rows."
                        .formatted(openings);
    }

    private String seen() {
        return seenBefore == 0
                ? "None of these rows had been looked at before."
                : String.format(
                        Locale.ROOT,
                        "%,d of these %,d rows had been looked at before.",
                        seenBefore,
                        scores.opening().rows());
    }
}
