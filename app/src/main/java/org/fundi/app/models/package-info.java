/// The Models screen: baselines and models side by side on the same rows, and what follows from it.
///
/// Must not know how a model learns, or any other screen but Train, which knows a run's life.
@NullMarked
package org.fundi.app.models;

import org.jspecify.annotations.NullMarked;
