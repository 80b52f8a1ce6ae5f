package org.fundi.app.workspace;

import java.nio.file.Path;

/// What the person sees of the project that the window works on.
///
/// @param name the file's, without its ending
public record ProjectShown(String name, Path file, Keeping keeping) {

    /// Whether what is done now will be there again.
    public enum Keeping {
        /// Written as it happens.
        KEPT,
        /// Another window has it, or nothing may be written: what is done here is not kept.
        READ_ONLY,
        /// It can't be written to any more, such as on a full disk.
        FAILED
    }

    public static ProjectShown of(Path file, Keeping keeping) {
        String whole = String.valueOf(file.getFileName());
        String name = whole.replaceFirst("(?i)[.]fundi$", "");
        return new ProjectShown(name, file.toAbsolutePath().normalize(), keeping);
    }
}
