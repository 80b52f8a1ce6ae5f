/// Every word and number a person reads.
///
/// Must not know any screen, or the machine's locale.
@NullMarked
package org.fundi.app.text;

import org.jspecify.annotations.NullMarked;
