package org.fundi.engine;

import java.util.List;
import org.fundi.engine.classical.ClassPrior;
import org.fundi.engine.classical.LastValue;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.classical.MeanValue;
import org.fundi.engine.classical.MedianValue;
import org.fundi.engine.classical.MostFrequent;
import org.fundi.engine.classical.OwnRule;
import org.fundi.engine.classical.Seasonal;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.prepare.Impute;
import org.fundi.engine.prepare.LeaveOut;
import org.fundi.engine.prepare.MinMax;
import org.fundi.engine.prepare.OneHot;
import org.fundi.engine.prepare.Ordinal;
import org.fundi.engine.prepare.Robust;
import org.fundi.engine.prepare.Standardise;
import org.fundi.engine.prepare.Step;

/// Everything the workbench can do, one line each, in the order people should meet it. Adding a
/// thing is one new file and one line here; the `Every…Test` suites test it from then on.
public final class Catalogue {
    private Catalogue() {}

    /// Baselines first, then models from the simplest to the most flexible.
    public static final List<Algorithm> ALGORITHMS =
            List.of(
                    MostFrequent.USUAL,
                    ClassPrior.USUAL,
                    MeanValue.USUAL,
                    MedianValue.USUAL,
                    OwnRule.USUAL,
                    LastValue.USUAL,
                    Seasonal.USUAL,
                    LogisticRegression.USUAL);

    public static final List<Metric> METRICS = List.of();

    /// In the order a pipeline usually has them.
    public static final List<Step> STEPS =
            List.of(
                    LeaveOut.USUAL,
                    Impute.USUAL,
                    Standardise.USUAL,
                    MinMax.USUAL,
                    Robust.USUAL,
                    OneHot.USUAL,
                    Ordinal.USUAL);
}
