/// Baselines and the models that were there before deep networks, one file each.
///
/// Must not know data, metrics or experiments: an algorithm sees numbers and a training.
@NullMarked
package org.fundi.engine.classical;

import org.jspecify.annotations.NullMarked;
