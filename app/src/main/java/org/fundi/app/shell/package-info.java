/// The frame around every screen, and the contract a screen keeps.
///
/// Must not know any screen by name.
@NullMarked
package org.fundi.app.shell;

import org.jspecify.annotations.NullMarked;
