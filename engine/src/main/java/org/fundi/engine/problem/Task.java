package org.fundi.engine.problem;

/// What kind of answer is asked for.
public enum Task {
    BINARY,
    MULTICLASS,
    REGRESSION,
    RANKING,
    CLUSTERING;

    /// The word of the command line and of saved files.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isClassification() {
        return this == BINARY || this == MULTICLASS;
    }
}
