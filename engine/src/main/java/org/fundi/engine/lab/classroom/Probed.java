package org.fundi.engine.lab.classroom;

import java.util.List;

/// A lab on data whose truth is known, as a rule: at a few probes, the same at every seat, it can
/// be said how far off a model is.
public interface Probed {

    /// Whether it can be said with these settings.
    enum Probing {
        POSSIBLE,
        /// It is known, but seats send no answers of their models.
        UNASKED,
        /// The rows are a project's, and nobody knows what is behind them.
        NO_TRUTH
    }

    Probing probing();

    /// What is true at each probe, before noise; of use where the truth is known.
    List<Double> trueAnswers();

    /// Variance of the noise around the truth, which no model can know.
    double noiseVariance();
}
