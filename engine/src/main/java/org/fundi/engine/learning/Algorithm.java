package org.fundi.engine.learning;

import java.util.Optional;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.setting.Refusal;

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

    /// Which numbers it learns from. Whoever fits it prepares them.
    default Inputs inputs() {
        return Inputs.FEATURES;
    }

    /// The library whose arithmetic it is: the same bits then only on one platform and version of
    /// it. Empty where the arithmetic is our own: the same bits everywhere.
    default Optional<String> wraps() {
        return Optional.empty();
    }

    /// When it ends before all its steps.
    default EarlyStopping stopping() {
        return EarlyStopping.USUAL;
    }

    /// Whether it can go on from [Training#interruptedAt], bit for bit. What cannot is begun again
    /// with the same seed, which comes to the same.
    default boolean resumes() {
        return false;
    }

    /// Learns several times at once, where that is quicker than one time after the other.
    ///
    /// @param features of each row
    default Optional<AtOnce> atOnce(int features, Target target) {
        return Optional.empty();
    }

    /// Why it cannot work on this machine, with the remedy: a native library that does not load,
    /// say. Empty where it can. A screen shows the model as unavailable with the remedy.
    default Optional<Refusal> unavailable() {
        return Optional.empty();
    }

    /// A model again from [Model#saved].
    ///
    /// @throws Refusal where the bytes are damaged or another algorithm's
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

    /// Which numbers an algorithm learns from.
    enum Inputs {
        /// The prepared features, as every model.
        FEATURES,
        /// One column: 1 where the person's own rule holds, else 0.
        RULE,
        /// One column: the last value of the target known before the row's time, in its own unit.
        LAST_VALUE,
        /// One column: the target's value one season before the row's time, in its own unit.
        LAST_SEASON
    }
}
