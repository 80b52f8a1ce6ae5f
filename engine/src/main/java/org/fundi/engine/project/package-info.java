/// The project file: what was asked of which data, every run with its curve, its last moment and
/// its model, and every opening of the seal, in one SQLite database.
///
/// Must not know a concrete algorithm, step or metric: names are looked up in [Names].
@NullMarked
package org.fundi.engine.project;

import org.jspecify.annotations.NullMarked;
