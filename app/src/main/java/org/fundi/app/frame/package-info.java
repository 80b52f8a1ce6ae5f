/// Frame: what is asked, for whom, and how good is good enough.
///
/// Must not know other screens.
@NullMarked
package org.fundi.app.frame;

import org.jspecify.annotations.NullMarked;
