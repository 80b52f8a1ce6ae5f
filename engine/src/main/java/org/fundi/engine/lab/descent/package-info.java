/// Lab: gradient descent by hand. A person walks over the loss of a line through a few points, and
/// the machine after them.
///
/// Knows no screen.
@NullMarked
package org.fundi.engine.lab.descent;

import org.jspecify.annotations.NullMarked;
