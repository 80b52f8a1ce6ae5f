/// Gradient descent by hand: the person chooses where to step, then is told the gradient; the
/// machine's way comes after.
///
/// Knows no other lab.
@NullMarked
package org.fundi.app.lab.descent;

import org.jspecify.annotations.NullMarked;
