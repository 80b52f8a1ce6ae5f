/// A run taken out of Fundi: its rows, its predictions, and a script that repeats it elsewhere.
///
/// Must not know any window: it is made on the command line, too.
@NullMarked
package org.fundi.app.export;

import org.jspecify.annotations.NullMarked;
