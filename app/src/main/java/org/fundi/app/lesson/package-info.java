/// The lessons: read, answered before one reads on, and left for a lab with the way back beside it.
///
/// Knows no single lab and no screen of another step; what a door opens is handed in.
@NullMarked
package org.fundi.app.lesson;

import org.jspecify.annotations.NullMarked;
