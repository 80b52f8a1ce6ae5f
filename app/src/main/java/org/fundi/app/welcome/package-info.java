/// The first screen: open a file, a sample or something recent.
///
/// Must not know other screens.
@NullMarked
package org.fundi.app.welcome;

import org.jspecify.annotations.NullMarked;
