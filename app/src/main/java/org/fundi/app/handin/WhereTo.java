package org.fundi.app.handin;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// How the person is asked where to, and how what was made is shown to them.
///
/// @param page asks where a page goes, beginning with a name; empty where they think better of it
/// @param folder asks in which folder another one is made
/// @param show opens a page for reading; empty where nothing here can
public record WhereTo(
        Function<String, Optional<Path>> page,
        Supplier<Optional<Path>> folder,
        Optional<Consumer<Path>> show) {}
