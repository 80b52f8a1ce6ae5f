/// What training rows say about columns and target that a person should hear before anything is
/// learnt: leaks, rare targets, cells that are missing for a reason.
///
/// Must not know models; looks at training rows only.
@NullMarked
package org.fundi.engine.guard;

import org.jspecify.annotations.NullMarked;
