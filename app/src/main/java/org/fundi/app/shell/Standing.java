package org.fundi.app.shell;

/// What the status bar says.
///
/// @param file or what stands in place of one
/// @param seed of all chance
/// @param running what is under way, or how it ended
public record Standing(String file, String seed, String running) {}
