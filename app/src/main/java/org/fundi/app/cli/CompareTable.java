package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fundi.engine.data.Counted;
import org.fundi.engine.experiment.FoldScore;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Folding;

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
                "%s %,d training and %s, %s sealed; seed %d%n%n",
                report.folding()
                        .map(cut -> cut.title() + "; the mean of the folds; in the first:")
                        .orElse("scored on the validation rows;"),
                rows.trainingRows().length,
                Counted.of(rows.validationRows().length, "validation row", "validation rows"),
                Counted.of(rows.testRows().length, "test row", "test rows"),
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
        report.refit().ifPresent(done -> done.print(out));
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
        report.folding().ifPresent(cut -> folds(cut, entry, metric, out));
    }

    /// A line a repeat.
    private static void folds(Folding cut, CompareEntry entry, Metric metric, PrintWriter out) {
        List<FoldScore.Part> parts = entry.folds().getOrDefault(metric.key(), List.of());
        for (int repeat = 1; repeat <= cut.repeats() && !parts.isEmpty(); repeat++) {
            int of = repeat;
            String each =
                    parts.stream()
                            .filter(part -> part.repeat() == of)
                            .map(part -> ScoreText.plain(part.score()))
                            .collect(Collectors.joining(", "));
            String which = cut.repeats() == 1 ? "folds" : "repeat " + repeat;
            out.printf("      %s: %s%n", which, each);
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
