package org.fundi.app.share;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// How the person is asked for files.
///
/// @param place asks where a shared run goes, beginning with a name; empty where they think better
///     of it
/// @param data asks where data lie
public record AskedFiles(Function<String, Optional<Path>> place, Consumer<Consumer<Path>> data) {}
