package org.fundi.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundi.app.report.Material;
import org.fundi.app.report.Report;
import org.fundi.app.report.ReportFile;
import org.fundi.engine.Catalogue;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `fundi report`: one page to hand in. Nothing in the project changes.
@Command(
        name = "report",
        customSynopsis = "fundi report PROJECT [--run=N] [-o OUT.html] [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi report churn.fundi",
            "  fundi report churn.fundi --run 3 -o churn.html"
        },
        description = {
            "Write a report of one run: a page that needs no network, to be read, printed and handed in.",
            "Of the best run on validation rows, unless --run names another."
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin private AnyProjectRun chosen = new AnyProjectRun();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT.html",
            description =
                    "Where to; beside the project if left out. Only an earlier report is written over.")
    private @Nullable Path out;

    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        try (ProjectFile project = ProjectFile.look(chosen.project(), Catalogue.NAMES)) {
            StoredRun run = chosen.in(project);
            Path file =
                    Optional.ofNullable(out)
                            .orElseGet(() -> ReportFile.beside(chosen.project(), run.number()));
            ReportFile.check(file);
            ReportFile.write(file, Report.of(material(project, run), Instant.now()));
            printing.answer(() -> json(run, file), err -> told(err, run, file));
        }
        return 0;
    }

    private Material material(ProjectFile project, StoredRun run) {
        StoredQuestion question = StoredQuestion.of(project, run, chosen.data());
        return Material.of(project, run, question.asked(), question.reading(), question.prepared());
    }

    private static Map<String, Object> json(StoredRun run, Path file) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("run", run.number());
        report.put("model", run.model());
        report.put("file", file.toString());
        return report;
    }

    private static void told(PrintWriter out, StoredRun run, Path file) {
        out.printf(
                "The report of run %d, %s, is in %s%n",
                run.number(), OneLine.of(run.name()), OneLine.of("" + file));
    }
}
