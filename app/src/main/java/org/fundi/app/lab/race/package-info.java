/// The race: one setting in several lanes, with their curves, what each has learnt, and the
/// question who wins.
///
/// Knows no other lab.
@NullMarked
package org.fundi.app.lab.race;

import org.jspecify.annotations.NullMarked;
