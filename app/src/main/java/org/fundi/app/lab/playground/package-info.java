/// The playground: one network that learns points on a plane while one watches, with its boundary,
/// its units, its curves, and a brush to paint points with.
///
/// Knows no other lab.
@NullMarked
package org.fundi.app.lab.playground;

import org.jspecify.annotations.NullMarked;
