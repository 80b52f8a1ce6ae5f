/// Rows in, numbers out, having looked at training rows only.
///
/// Must not know models or metrics.
@NullMarked
package org.fundi.engine.prepare;

import org.jspecify.annotations.NullMarked;
