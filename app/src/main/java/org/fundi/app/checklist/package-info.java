/// Why a network won't learn: the five checks of a run, each with its verdict, over the window.
///
/// Must not know any screen but Train.
@NullMarked
package org.fundi.app.checklist;

import org.jspecify.annotations.NullMarked;
