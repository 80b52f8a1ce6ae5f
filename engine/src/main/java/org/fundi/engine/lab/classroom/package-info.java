/// A class at work on one lab: each seat's result as a line of text, and what all of them together
/// say.
///
/// Knows no network, no screen and no single lab.
@NullMarked
package org.fundi.engine.lab.classroom;

import org.jspecify.annotations.NullMarked;
