package org.fundi.engine.lab.landscape;

/// Whose loss is looked at.
public enum Part {
    TRAINING,
    VALIDATION
}
