package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.fundi.app.report.Material;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One run of a project, the best where none is named.
final class AnyProjectRun {
    @Parameters(paramLabel = "PROJECT", description = "A project, such as churn.fundi.")
    private Path project = Path.of("");

    @Option(
            names = "--run",
            paramLabel = "N",
            description =
                    "The run's number, as 'fundi runs PROJECT' lists them; the best on validation rows if left out.")
    private @Nullable Integer number;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The data, where they are too large to be kept inside the project.")
    private @Nullable Path data;

    Path project() {
        return project;
    }

    Optional<Path> data() {
        return Optional.ofNullable(data);
    }

    /// @throws org.fundi.engine.setting.Refusal where the project has no such run
    StoredRun in(ProjectFile opened) {
        return number == null ? Material.best(opened) : ProjectRun.at(number, opened);
    }
}
