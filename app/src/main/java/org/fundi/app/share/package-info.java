/// A run handed on in a small file, and one that was handed on trained again here and compared.
///
/// Must not know a control: the person is asked where to by whoever makes this.
@NullMarked
package org.fundi.app.share;

import org.jspecify.annotations.NullMarked;
