/// Neural networks: layers, losses, optimisers, the machine that trains them, and the file of their
/// weights.
///
/// Must not know metrics, experiments or data.
@NullMarked
package org.fundi.engine.network;

import org.jspecify.annotations.NullMarked;
