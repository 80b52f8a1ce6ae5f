/// What leaves the window to be handed in or taken further: the report of a run, and a folder for
/// scikit-learn.
///
/// Must not know a control: the person is asked where to by whoever makes this.
@NullMarked
package org.fundi.app.handin;

import org.jspecify.annotations.NullMarked;
