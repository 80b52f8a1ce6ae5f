/// What every lab's screen is made with: how it is played, shared and opened again, and how the
/// plane of two columns is shaded.
///
/// Knows no single lab.
@NullMarked
package org.fundi.app.lab;

import org.jspecify.annotations.NullMarked;
