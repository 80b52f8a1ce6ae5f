package org.fundi.app.workspace;

import java.nio.file.Path;
import org.fundi.app.job.Progress;
import org.fundi.engine.data.Reading;
import org.fundi.engine.data.ReadingOptions;

/// Reads a file in the background. The wiring says which reader it is.
@FunctionalInterface
public interface FileReader {
    /// @param options what the person has said about the file; the rest is guessed
    /// @throws org.fundi.engine.setting.Refusal where it can't be read without guessing
    /// @throws org.fundi.engine.learning.CancelledException after Stop
    Reading read(Path file, ReadingOptions options, Progress progress);
}
