/// Split: which rows may be learnt from, which choose, which judge at the end.
///
/// Must not know other screens.
@NullMarked
package org.fundi.app.split;

import org.jspecify.annotations.NullMarked;
