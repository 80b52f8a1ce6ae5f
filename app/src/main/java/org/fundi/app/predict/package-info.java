/// The Predict screen: one row, typed or taken from a table, and what the model says of it.
///
/// Must not know any other screen.
@NullMarked
package org.fundi.app.predict;

import org.jspecify.annotations.NullMarked;
