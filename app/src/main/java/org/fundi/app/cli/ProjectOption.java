package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where what is trained is kept: shared by the commands that train.
final class ProjectOption {
    @Option(
            names = "--project",
            paramLabel = "OUT.fundi",
            description =
                    "Keep the question, the data (up to 50 MB) and every run in this project, which is made or added to.")
    private @Nullable Path file;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
