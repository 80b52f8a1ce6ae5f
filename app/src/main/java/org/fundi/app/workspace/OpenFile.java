package org.fundi.app.workspace;

import java.nio.file.Path;
import org.fundi.engine.data.Reading;
import org.fundi.engine.data.ReadingOptions;

/// The file that is worked with, and how it was read. The path is for reading it again while the
/// window is open; nothing that is saved knows it.
///
/// @param options what the person has said about it
public record OpenFile(Path file, ReadingOptions options, Reading reading) {}
