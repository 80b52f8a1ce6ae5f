/// Two runs side by side: what differs, their curves in one picture, their scores and the paired
/// difference.
///
/// Must not know the runs table: it is told which two.
@NullMarked
package org.fundi.app.compare;

import org.jspecify.annotations.NullMarked;
