/// Lessons: Markdown files read into blocks that a screen can show, with doors into labs, steps and
/// samples, and questions to be answered before one reads on.
///
/// Knows no screen, and no lab by name.
@NullMarked
package org.fundi.engine.lesson;

import org.jspecify.annotations.NullMarked;
