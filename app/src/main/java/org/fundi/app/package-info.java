/// Where the program starts.
///
/// Only the command line and the window are known here.
@NullMarked
package org.fundi.app;

import org.jspecify.annotations.NullMarked;
