package org.fundi.engine.prepare;

import org.fundi.engine.data.Table;

/// One preparation of columns. Every step is a record: its components are its settings. It first
/// looks at training rows, and then changes any rows the same way.
public interface Step {

    /// The word of saved files, such as `standardise`.
    String key();

    /// What people call it.
    String title();

    /// Two sentences: what it does, and what it learns from the training rows.
    String help();

    Fitted fit(TrainingColumns training);

    /// A step that has looked. It depends on nothing but the training rows.
    interface Fitted {
        /// @param rows any rows with the columns that were there in training
        Table apply(Table rows);

        /// What was learnt, a sentence a column, such as "tenure: mean 31.2, spread 24.6".
        java.util.List<String> learnt();

        /// The column that a column this step hands out was made from: itself, unless the step
        /// makes new ones.
        default String source(String made) {
            return made;
        }
    }
}
