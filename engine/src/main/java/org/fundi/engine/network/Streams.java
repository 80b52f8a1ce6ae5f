package org.fundi.engine.network;

import org.fundi.engine.math.Chance;

/// Where a training has its chance from: each use its own named stream, by epoch and batch.
@FunctionalInterface
interface Streams {

    Chance chance(String name, long... index);
}
