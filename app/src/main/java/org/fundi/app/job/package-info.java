/// Work in the background and the clock of the screen; the only place with threads.
///
/// Must not know what the work is.
@NullMarked
package org.fundi.app.job;

import org.jspecify.annotations.NullMarked;
