/// Writing files so that none is ever half there.
///
/// Knows no other package of the engine.
@NullMarked
package org.fundi.engine.file;

import org.jspecify.annotations.NullMarked;
