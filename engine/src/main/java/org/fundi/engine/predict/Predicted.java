package org.fundi.engine.predict;

import org.fundi.engine.problem.Prediction;

/// New rows and what the model says of them.
///
/// @param rows as the model was asked about them
/// @param said one answer a row
public record Predicted(NewRows rows, Prediction said) {}
