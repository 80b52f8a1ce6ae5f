/// Lab: a training loop as lines, of which one is left out, swapped or spoilt, and what the curves
/// then show.
///
/// Must not know any screen.
@NullMarked
package org.fundi.engine.lab.breaking;

import org.jspecify.annotations.NullMarked;
