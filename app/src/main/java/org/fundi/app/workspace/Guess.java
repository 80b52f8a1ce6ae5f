package org.fundi.app.workspace;

/// A part of the study that Fundi proposed and the person has not yet confirmed.
public enum Guess {
    INPUTS,
    TARGET,
    TASK,
    METRIC,
    SPLIT
}
