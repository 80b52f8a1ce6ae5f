package org.fundi.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fundi.engine.data.ColumnProfile;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Profile;
import org.fundi.engine.math.Workers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `fundi profile FILE`: what a table holds, column by column, and what is worth knowing about it.
@Command(
        name = "profile",
        customSynopsis = "fundi profile FILE [OPTION]…",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi profile customers.csv",
            "  fundi profile export.csv --delimiter semicolon --decimal comma",
            "  fundi profile book.xlsx --sheet 2025 --json"
        },
        description = "Say what a table holds and what is worth knowing about it.",
        mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {
    @Mixin private Printing printing = new Printing();

    @Parameters(paramLabel = "FILE", description = "A CSV or XLSX file.")
    private Path file = Path.of("");

    @ArgGroup(exclusive = false, validate = false, heading = ReadingFlags.HEADING)
    private ReadingFlags reading = new ReadingFlags();

    @Override
    public Integer call() {
        Profile profile = profile();
        printing.answer(() -> Report.of(profile), out -> print(profile, out));
        return 0;
    }

    private Profile profile() {
        try (Workers workers = Workers.usual()) {
            return Profile.of(reading.read(new DataReader(workers), file));
        }
    }

    /// The profile as other programs read it.
    record Report(String file, int rows, List<ReportColumn> columns, List<ReportFinding> findings) {
        static Report of(Profile profile) {
            return new Report(
                    profile.file(),
                    profile.rows(),
                    profile.columns().stream().map(ReportColumn::of).toList(),
                    profile.findings().stream().map(ReportFinding::of).toList());
        }
    }

    /// One column of the report.
    record ReportColumn(String name, String type, String reason, int missing, int distinct) {
        static ReportColumn of(ColumnProfile column) {
            return new ReportColumn(
                    column.name(),
                    column.type().word(),
                    column.reason(),
                    column.missing(),
                    column.distinct());
        }
    }

    /// One finding of the report.
    record ReportFinding(
            String kind, String column, String severity, String evidence, List<String> remedies) {
        static ReportFinding of(Finding finding) {
            return new ReportFinding(
                    finding.kind(),
                    finding.column(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.evidence(),
                    finding.remedies());
        }
    }

    private static void print(Profile profile, PrintWriter out) {
        out.println(
                "%s: %s, %s"
                        .formatted(
                                OneLine.of(profile.file()),
                                counted(profile.rows(), "row"),
                                counted(profile.columns().size(), "column")));
        out.println();
        int width = 6;
        for (ColumnProfile column : profile.columns())
            width = Math.clamp(column.name().length(), width, 40);
        String line = "%-" + width + "s  %-9s  %8s  %8s  %s";
        out.println(line.formatted("column", "type", "missing", "distinct", "values"));
        for (ColumnProfile column : profile.columns())
            out.println(
                    line.formatted(
                                    cut(column.name(), width),
                                    column.type().word(),
                                    column.missing(),
                                    column.distinct(),
                                    values(column))
                            .stripTrailing());
        for (Finding finding : profile.findings()) print(finding, out);
    }

    private static void print(Finding finding, PrintWriter out) {
        String where = finding.column().isEmpty() ? "" : " " + OneLine.of(finding.column(), 60);
        out.println();
        out.println(sign(finding.severity()) + " " + finding.kind() + where);
        out.println("  " + OneLine.of(finding.evidence()));
        out.println("  what to do: " + OneLine.of(String.join("; or ", finding.remedies())));
    }

    private static String sign(Finding.Severity severity) {
        return switch (severity) {
            case NOTE -> "-";
            case ATTENTION -> "!";
            case GRAVE -> "x";
        };
    }

    private static String values(ColumnProfile column) {
        return column.numbers()
                .map(
                        numbers ->
                                "%s to %s, median %s"
                                        .formatted(
                                                NumberColumn.plain(numbers.min()),
                                                NumberColumn.plain(numbers.max()),
                                                NumberColumn.plain(numbers.median())))
                .orElseGet(() -> levels(column));
    }

    private static String levels(ColumnProfile column) {
        List<String> shown =
                column.levels().stream()
                        .limit(3)
                        .map(level -> cut(level.value(), 24) + " " + level.count())
                        .toList();
        return String.join(", ", shown) + (column.distinct() > 3 ? ", …" : "");
    }

    private static String counted(int count, String noun) {
        return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    private static String cut(String text, int width) {
        return OneLine.of(text, width);
    }
}
