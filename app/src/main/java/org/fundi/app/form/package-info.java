/// A form made from the knobs of a record.
///
/// Must not know which record it is.
@NullMarked
package org.fundi.app.form;

import org.jspecify.annotations.NullMarked;
