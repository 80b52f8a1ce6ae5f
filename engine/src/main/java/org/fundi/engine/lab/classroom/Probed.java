package org.fundi.engine.lab.classroom;

import java.util.List;

/// A lab on data whose truth is known: at a few probes, the same at every seat, it can be said how
/// far off a model is.
public interface Probed {

    /// What is true at each probe, before noise.
    List<Double> trueAnswers();

    /// Variance of the noise around the truth, which no model can know.
    double noiseVariance();
}
