package org.fundi.app.welcome;

import java.nio.file.Path;

/// A data set that comes with the workbench.
///
/// @param about one line on what it is
/// @param kind such as "two classes"; may be empty
/// @param size such as "6,000 × 15"; may be empty
public record Sample(String name, String about, String kind, String size, Path file) {}
