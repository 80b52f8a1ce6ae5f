/// How Fundi looks: themes, colours, type, icons.
///
/// Must not know what is shown.
@NullMarked
package org.fundi.app.style;

import org.jspecify.annotations.NullMarked;
