/// Fit, judge, compare, record.
///
/// Names no concrete algorithm, metric or step.
@NullMarked
package org.fundi.engine.experiment;

import org.jspecify.annotations.NullMarked;
