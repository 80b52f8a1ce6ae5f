/// Training as a film: moments of a run are kept while it learns, and any step between them is made
/// again from the nearest one, bit for bit.
///
/// Names no concrete algorithm.
@NullMarked
package org.fundi.engine.film;

import org.jspecify.annotations.NullMarked;
