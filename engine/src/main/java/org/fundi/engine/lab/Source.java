package org.fundi.engine.lab;

/// Where a lab's rows come from.
public enum Source {
    /// From the seed, as the lab's points say.
    GENERATED,
    /// The rows of the project that is open: prepared, with validation rows to judge by.
    PROJECT
}
