/// Lab: one network learns points on a plane, epoch by epoch, and may be changed by hand while it
/// does.
///
/// Knows no screen.
@NullMarked
package org.fundi.engine.lab.playground;

import org.jspecify.annotations.NullMarked;
