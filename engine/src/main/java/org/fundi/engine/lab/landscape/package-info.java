/// Lab: optimisers roll down a surface of two parameters, and a network's own loss is looked at on
/// a plane through its run.
///
/// Knows no screen.
@NullMarked
package org.fundi.engine.lab.landscape;

import org.jspecify.annotations.NullMarked;
