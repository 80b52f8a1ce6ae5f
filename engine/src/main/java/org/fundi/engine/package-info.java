/// The list of everything the workbench can do.
///
/// Nothing below this package may know it.
@NullMarked
package org.fundi.engine;

import org.jspecify.annotations.NullMarked;
