package org.fundi.engine.problem;

/// What a column is for. Each column has exactly one role in a [Problem].
public enum Role {
    /// Known at the moment of predicting, and learnt from.
    FEATURE,
    /// What is predicted.
    TARGET,
    /// Tells rows apart; never learnt from.
    IDENTIFIER,
    /// When the row was; used to split, never learnt from.
    TIME,
    /// Rows that belong together (one customer, one query): never on both sides of a split, and
    /// never learnt from.
    GROUP,
    /// Left out, by choice or because it would leak.
    IGNORED
}
