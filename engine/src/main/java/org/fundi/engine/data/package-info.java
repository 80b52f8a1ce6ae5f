/// Reading a file honestly into typed columns, and saying what was found there.
///
/// Must not know problems, models or metrics; keeps the table library to itself.
@NullMarked
package org.fundi.engine.data;

import org.jspecify.annotations.NullMarked;
