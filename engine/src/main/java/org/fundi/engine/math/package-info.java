/// Numbers: matrices, kernels, chance, statistics, and the workers that share them out.
///
/// Must not know data, problems or models.
@NullMarked
package org.fundi.engine.math;

import org.jspecify.annotations.NullMarked;
