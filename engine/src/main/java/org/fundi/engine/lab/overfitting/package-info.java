/// Lab: models of one column, from too small to too large, against a truth that is known.
///
/// Knows no screen.
@NullMarked
package org.fundi.engine.lab.overfitting;

import org.jspecify.annotations.NullMarked;
