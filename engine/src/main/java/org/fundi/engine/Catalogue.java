package org.fundi.engine;

import java.util.List;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.prepare.Step;

/// Everything the workbench can do, one line each, in the order people should meet it. Adding a
/// thing is one new file and one line here; the `Every…Test` suites test it from then on.
public final class Catalogue {
    private Catalogue() {}

    /// Baselines first, then models from the simplest to the most flexible.
    public static final List<Algorithm> ALGORITHMS = List.of();

    public static final List<Metric> METRICS = List.of();

    public static final List<Step> STEPS = List.of();
}
