package org.fundi.engine.learning;

import java.util.List;

/// A model whose inside a person can read: weights, a drawn tree, a rule.
public interface Readable {

    /// @param features what the matrix's columns are called, in their order
    Reading read(List<String> features);
}
