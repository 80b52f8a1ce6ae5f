/// Which rows' answers are kept back, and who has looked at them when.
///
/// Must not know models or metrics.
@NullMarked
package org.fundi.engine.seal;

import org.jspecify.annotations.NullMarked;
