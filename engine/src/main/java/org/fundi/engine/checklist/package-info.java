/// What a person goes through with a network that won't learn: five short trials on some of its
/// rows, each with a verdict, the figures it rests on, and what to change.
///
/// Sees training and validation rows only, and no screen.
@NullMarked
package org.fundi.engine.checklist;

import org.jspecify.annotations.NullMarked;
