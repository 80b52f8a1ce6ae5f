package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fundi.engine.Catalogue;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `fundi runs`: what a project keeps, the oldest run first. Nothing in the file changes.
@Command(
        name = "runs",
        customSynopsis = "fundi runs PROJECT [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Examples:", "  fundi runs churn.fundi", "  fundi runs churn.fundi --json"},
        description = "List the runs that a project keeps.")
final class RunsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = "A project, such as churn.fundi.")
    private Path file = Path.of("");

    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        try (ProjectFile project = ProjectFile.look(file, Catalogue.NAMES)) {
            List<StoredRun> runs = project.runs().all().reversed();
            printing.answer(
                    () -> runs.stream().map(run -> RunEntry.of(run, project)).toList(),
                    out -> new RunsTable(project, runs).print(out));
        }
        return 0;
    }
}
