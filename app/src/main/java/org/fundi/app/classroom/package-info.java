/// A lab in class: handing it out, taking a seat, sending a seat's result, and what all seats
/// together say.
///
/// Knows labs as any lab, none by itself; sends nothing anywhere but to the clipboard.
@NullMarked
package org.fundi.app.classroom;

import org.jspecify.annotations.NullMarked;
