/// Reads a run while it learns, by the rules of the trade: what it shows, since which step, with
/// which figures, and which settings to try instead.
///
/// Names no concrete algorithm, and no data: a curve, signs and settings are all it sees.
@NullMarked
package org.fundi.engine.coach;

import org.jspecify.annotations.NullMarked;
