/// What is proposed for a data set before the person has said anything, each part with its reason.
///
/// Must not know how rows are prepared, learnt from or judged.
@NullMarked
package org.fundi.engine.proposal;

import org.jspecify.annotations.NullMarked;
