/// Training as a film: any step of a run is gone to, and what the model was there is seen.
///
/// Knows the runs that Train makes; Train does not know it and is handed its parts.
@NullMarked
package org.fundi.app.film;

import org.jspecify.annotations.NullMarked;
