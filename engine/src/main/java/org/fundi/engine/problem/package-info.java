/// What is asked, of which rows, and which of them may be learnt from.
///
/// Must not know how rows are prepared or learnt from.
@NullMarked
package org.fundi.engine.problem;

import org.jspecify.annotations.NullMarked;
