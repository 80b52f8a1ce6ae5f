package org.fundi.app.predict;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// How the person is asked for files.
///
/// @param open asks for one to read, and hands it on
/// @param save asks where to, beginning with a name; empty where they think better of it
public record FilesAsked(Consumer<Consumer<Path>> open, Function<String, Optional<Path>> save) {}
