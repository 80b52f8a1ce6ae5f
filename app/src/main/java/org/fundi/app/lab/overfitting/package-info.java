/// Overfitting: errors against capacity, the fit itself, errors against rows, and bias and variance
/// by resampling; the question where the validation error is lowest, and what closes the gap.
///
/// Knows no other lab.
@NullMarked
package org.fundi.app.lab.overfitting;

import org.jspecify.annotations.NullMarked;
