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
import org.fundi.engine.network.Adam;
import org.fundi.engine.network.Dense;
import org.fundi.engine.network.Layer;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.Optimiser;
import org.fundi.engine.network.Relu;
import org.fundi.engine.network.Sgd;
import org.fundi.engine.network.Sigmoid;
import org.fundi.engine.network.Tanh;
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
                    LogisticRegression.USUAL,
                    NeuralNetwork.USUAL);

    /// The layers a network can be built of.
    public static final List<Layer> LAYERS =
            List.of(Dense.USUAL, Relu.USUAL, Tanh.USUAL, Sigmoid.USUAL);

    public static final List<Optimiser> OPTIMISERS = List.of(Sgd.USUAL, Adam.USUAL);

    public static final List<Metric> METRICS = List.of();

    public static final List<Step> STEPS = List.of();
}
