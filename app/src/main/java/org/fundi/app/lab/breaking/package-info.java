/// Lab: a training loop as lines, each with what may go wrong with it, and the curves of the loop
/// beside those of a right one.
///
/// Knows no other lab.
@NullMarked
package org.fundi.app.lab.breaking;

import org.jspecify.annotations.NullMarked;
