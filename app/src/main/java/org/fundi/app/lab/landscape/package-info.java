/// The landscape: optimisers roll as balls over a loss of two parameters, with the question which
/// gets lowest.
///
/// Knows no other lab.
@NullMarked
package org.fundi.app.lab.landscape;

import org.jspecify.annotations.NullMarked;
