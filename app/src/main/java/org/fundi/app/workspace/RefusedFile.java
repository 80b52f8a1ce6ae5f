package org.fundi.app.workspace;

import java.nio.file.Path;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.setting.Refusal;

/// A file that was not opened, and why.
///
/// @param options with which it was tried
public record RefusedFile(Path file, ReadingOptions options, Refusal refusal) {

    /// The file's name, without its folder.
    public String name() {
        Path name = file.getFileName();
        return String.valueOf(name == null ? file : name);
    }
}
