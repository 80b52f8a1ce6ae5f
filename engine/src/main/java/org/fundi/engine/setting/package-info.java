/// What any part may ask of a person (a knob) and refuse them (a refusal).
///
/// Knows no other package of the engine.
@NullMarked
package org.fundi.engine.setting;

import org.jspecify.annotations.NullMarked;
