package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Scored;

/// A finished comparison for people: best first, each score with its interval, then what the coach
/// makes of it.
record CompareTable(CompareReport report) {
    private static final int WRAP = 96;

    void print(PrintWriter out) {
        Metric metric = report.question().metric();
        var rows = report.prepared().split();
        out.printf(Locale.ROOT, "%s, best first%n", metric.title());
        out.printf(
                Locale.ROOT,
                "%s %,d training and %,d validation rows, %,d test rows sealed; seed %d%n%n",
                report.folds() > 0
                        ? report.folds()
                                + "-fold cross-validation, the mean of the folds; in the first:"
                        : "scored on the validation rows;",
                rows.trainingRows().length,
                rows.validationRows().length,
                rows.testRows().length,
                report.seed());
        out.printf(
                Locale.ROOT,
                "  %-14s %-30s %9s  %-20s %9s%n",
                "name",
                "",
                metric.key(),
                "95 % interval",
                "seconds");
        for (CompareEntry entry : report.entries()) print(entry, metric, out);
        out.println();
        if (report.cancelled()) out.println(cancelled());
        for (Verdict.Advice advice : report.advice()) {
            out.println(OneLine.of(advice.title()));
            for (String line : wrapped(OneLine.of(advice.text()))) out.println("  " + line);
        }
    }

    private String cancelled() {
        long ended = report.entries().stream().filter(entry -> entry.failure().isEmpty()).count();
        return String.format(
                Locale.ROOT,
                "Cancelled: %d of %d models had ended; which is best was not judged.",
                ended,
                report.entries().size());
    }

    private void print(CompareEntry entry, Metric metric, PrintWriter out) {
        Scored scored = entry.scored().get(metric.key());
        String kind = entry.isBaseline() ? "baseline: " : "";
        out.printf(
                Locale.ROOT,
                "  %-14s %-30s %9s  %-20s %9s%n",
                entry.algorithm().key(),
                kind + entry.algorithm().title(),
                scored == null ? "–" : ScoreText.plain(scored.score()),
                scored == null ? "" : ScoreText.interval(scored),
                scored == null ? "" : String.format(Locale.ROOT, "%.3f", entry.seconds()));
        if (!entry.failure().isEmpty()) out.println("      " + entry.failure());
        if (!entry.folds().isEmpty()) {
            List<String> each =
                    entry.folds().getOrDefault(metric.key(), List.of()).stream()
                            .map(ScoreText::plain)
                            .toList();
            out.println("      folds: " + String.join(", ", each));
        }
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WRAP && !line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
