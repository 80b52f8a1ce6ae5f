/// How what a model says all over a plane becomes shades: the surer, the stronger.
///
/// Knows neither runs nor labs.
@NullMarked
package org.fundi.app.plane;

import org.jspecify.annotations.NullMarked;
