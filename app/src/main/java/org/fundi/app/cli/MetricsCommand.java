package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fundi.engine.Catalogue;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `fundi metrics`: every metric, what it counts and when it misleads.
@Command(
        name = "metrics",
        sortOptions = false,
        footer = {"", "Examples:", "  fundi metrics", "  fundi metrics --json"},
        description = "List every metric: what it counts, when it misleads, for which tasks.",
        mixinStandardHelpOptions = true)
final class MetricsCommand implements Runnable {
    @Mixin private Printing printing = new Printing();

    /// One metric as it is listed.
    ///
    /// @param better `higher` or `lower`
    private record Listed(
            String key, String title, String help, List<String> tasks, String better) {
        static Listed of(Metric metric) {
            return new Listed(
                    metric.key(),
                    metric.title(),
                    metric.help(),
                    Arrays.stream(Task.values()).filter(metric::judges).map(Task::key).toList(),
                    metric.better().name().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void run() {
        List<Listed> listed = Catalogue.METRICS.stream().map(Listed::of).toList();
        printing.answer(() -> listed, out -> listed.forEach(metric -> print(metric, out)));
    }

    private static void print(Listed metric, PrintWriter out) {
        out.println("%-22s %s".formatted(metric.key(), metric.title()));
        out.println(
                "  %s; %s is better".formatted(String.join(", ", metric.tasks()), metric.better()));
        out.println("  " + metric.help());
    }
}
