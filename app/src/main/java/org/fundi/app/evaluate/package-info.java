/// The Evaluate screen: what one run is worth, for whom, and whether it was luck.
///
/// Must not know any other screen.
@NullMarked
package org.fundi.app.evaluate;

import org.jspecify.annotations.NullMarked;
