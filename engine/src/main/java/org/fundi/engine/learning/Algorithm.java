package org.fundi.engine.learning;

import org.fundi.engine.problem.Prediction;

/// A way of learning. Every algorithm is a record: its components are its settings, each a
/// [org.fundi.engine.setting.Knob].
public interface Algorithm {

    /// The word of the command line and of saved files, such as `knn`.
    String key();

    /// What people call it, such as "k nearest neighbours".
    String title();

    /// Two sentences: what it does, and when it is a good choice.
    String help();

    default Kind kind() {
        return Kind.MODEL;
    }

    /// What one step of its live curve is. [Steps#NONE] where it learns all at once.
    default Steps steps() {
        return Steps.NONE;
    }

    /// A model again from [Model#saved].
    Model<? extends Prediction> load(byte[] saved);

    /// A baseline asks what is reached without learning much; a model has to beat it.
    enum Kind {
        BASELINE,
        MODEL
    }

    /// What is counted while it learns.
    enum Steps {
        NONE,
        EPOCHS,
        ITERATIONS,
        ROUNDS,
        TREES
    }
}
