/// How far what was said lies from the truth, with an interval.
///
/// Must not know what a model is.
@NullMarked
package org.fundi.engine.metric;

import org.jspecify.annotations.NullMarked;
