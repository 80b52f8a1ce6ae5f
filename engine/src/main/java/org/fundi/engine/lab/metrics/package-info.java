/// Lab: a rare class, scores that tell it apart more or less well, and what each threshold between
/// yes and no comes to.
///
/// Knows no screen.
@NullMarked
package org.fundi.engine.lab.metrics;

import org.jspecify.annotations.NullMarked;
