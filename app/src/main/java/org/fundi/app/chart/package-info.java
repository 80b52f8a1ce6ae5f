/// Pictures of numbers, painted through one pen onto a canvas or into an SVG.
///
/// Must not know runs, models or the workspace.
@NullMarked
package org.fundi.app.chart;

import org.jspecify.annotations.NullMarked;
