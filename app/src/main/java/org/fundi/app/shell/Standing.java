package org.fundi.app.shell;

/// What the status bar says.
///
/// @param file or what stands in place of one
/// @param seed of all chance
/// @param generated whether the data are generated, and nothing of the person's is looked at
/// @param running what is under way, or how it ended
public record Standing(String file, String seed, String running, boolean generated) {
    /// Of a lab on generated data.
    public Standing(String file, String seed, String running) {
        this(file, seed, running, true);
    }
}
