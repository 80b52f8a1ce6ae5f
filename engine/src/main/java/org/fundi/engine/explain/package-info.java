/// Why a model says what it says.
///
/// Must not know which algorithm made the model, or any screen.
@NullMarked
package org.fundi.engine.explain;

import org.jspecify.annotations.NullMarked;
