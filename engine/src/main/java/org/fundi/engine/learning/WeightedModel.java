package org.fundi.engine.learning;

import java.util.Map;
import org.fundi.engine.problem.Prediction;

/// A model that is one row of weights, which can be named, hashed and handed to other programs.
public interface WeightedModel<P extends Prediction> extends Model<P> {

    /// A copy of all weights in their own order.
    float[] weights();

    /// The tensors that the weights are cut into, in order: name to sizes. The product of its sizes
    /// is how many weights a tensor takes; together they take all.
    Map<String, int[]> tensors();

    /// The shape in one line, such as "22 → 64 → 32 → 1 · 3,585 weights".
    String describe();

    /// What stands beside the weights in [#saved] and in a file of tensors: name to text.
    Map<String, String> notes();
}
