package org.fundi.app.workspace;

import java.nio.file.Path;
import org.fundi.app.job.Progress;
import org.fundi.engine.data.Dataset;

/// Reads a file in the background. The wiring says which reader it is.
@FunctionalInterface
public interface FileReader {
    /// @throws org.fundi.engine.setting.Refusal where it can't be read without guessing
    /// @throws org.fundi.engine.learning.CancelledException after Stop
    Dataset read(Path file, Progress progress);
}
