/// The contracts between an algorithm, what it learns and who watches.
///
/// Must not know any concrete algorithm.
@NullMarked
package org.fundi.engine.learning;

import org.jspecify.annotations.NullMarked;
