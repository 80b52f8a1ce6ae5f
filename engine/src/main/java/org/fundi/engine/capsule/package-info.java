/// A run in one small file: all that is needed to train it again elsewhere, and what came out at
/// each step, so that whoever repeats it is told whether it is the same.
///
/// Knows no screen and no concrete algorithm.
@NullMarked
package org.fundi.engine.capsule;

import org.jspecify.annotations.NullMarked;
