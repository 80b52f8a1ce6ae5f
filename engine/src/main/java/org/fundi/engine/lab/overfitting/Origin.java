package org.fundi.engine.lab.overfitting;

/// Where the rows come from.
public enum Origin {
    /// One column and a number, drawn around a curve that is known.
    CURVE,
    /// Two classes on a plane, some of whose labels are wrong.
    MOONS,
    /// The open project's, prepared, with its validation rows to judge by.
    PROJECT
}
