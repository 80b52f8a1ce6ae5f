/// The Prepare screen: how raw columns become numbers, step after step.
///
/// Must not know any other screen.
@NullMarked
package org.fundi.app.prepare;

import org.jspecify.annotations.NullMarked;
