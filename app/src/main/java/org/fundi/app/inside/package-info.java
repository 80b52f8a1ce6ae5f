/// Inside one batch: what a network's trainer worked out for one batch of one run, number by
/// number, with the arithmetic of each.
///
/// Works nothing out that the trainer did not: it shows what the engine copied.
@NullMarked
package org.fundi.app.inside;

import org.jspecify.annotations.NullMarked;
