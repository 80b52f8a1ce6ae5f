/// Metrics that mislead: a rare class, a threshold to drag, and what each figure makes of it.
///
/// Knows no other lab.
@NullMarked
package org.fundi.app.lab.metrics;

import org.jspecify.annotations.NullMarked;
