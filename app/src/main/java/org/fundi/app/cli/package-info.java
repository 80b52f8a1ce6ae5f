/// The command line: one file for each command.
///
/// Must not load any JavaFX class.
@NullMarked
package org.fundi.app.cli;

import org.jspecify.annotations.NullMarked;
