/// Lab: the same network learns the same rows side by side, with one setting that differs from lane
/// to lane.
///
/// Knows no screen.
@NullMarked
package org.fundi.engine.lab.race;

import org.jspecify.annotations.NullMarked;
