package org.fundi.engine.data;

/// What to do with lines that do not fit: rows with too many or too few values, and lines whose
/// quotation marks do not match.
public enum Faulty {
    /// Rows with too few values are filled with missing cells, surplus values are left out, and
    /// both are reported with their lines; a quotation mark that does not match is refused, because
    /// the rows after it cannot be told apart.
    KEEP,
    /// The lines are set aside word for word, and reported; the others are read.
    SET_ASIDE,
    /// Any such line refuses the file.
    REFUSE
}
