package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One run of a project: shared by the commands that go on with one.
final class ProjectRun {
    @Parameters(paramLabel = "PROJECT", description = "A project, such as churn.fundi.")
    private Path project = Path.of("");

    @Option(
            names = "--run",
            paramLabel = "N",
            required = true,
            description = "The run's number; 'fundi runs PROJECT' lists them.")
    private int number;

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

    /// @throws Refusal where the project has no such run
    StoredRun in(ProjectFile opened) {
        return at(number, opened);
    }

    /// @throws Refusal where the project has no such run
    static StoredRun at(int number, ProjectFile opened) {
        return opened.runs()
                .at(number)
                .orElseThrow(() -> none(number, opened.file(), opened.runs().all()));
    }

    private static Refusal none(int number, Path project, List<StoredRun> newestFirst) {
        String there =
                newestFirst.isEmpty()
                        ? "it has none yet: train with --project " + project
                        : "it has runs %d to %d; 'fundi runs %s' lists them"
                                .formatted(
                                        newestFirst.getLast().number(),
                                        newestFirst.getFirst().number(),
                                        project);
        return new Refusal("'%s' has no run %d".formatted(project, number), there);
    }
}
