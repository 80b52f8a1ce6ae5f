package org.fundi.app.lab.overfitting;

import org.fundi.engine.lab.overfitting.Cure;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Overfitting;

/// What was tried against overfitting.
///
/// @param errors before it
record Cured(Cure cure, Overfitting before, Overfitting after, Errors errors) {}
