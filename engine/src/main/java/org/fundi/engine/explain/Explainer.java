package org.fundi.engine.explain;

/// A way of explaining a model. Every explainer is a record: its components are its settings, each
/// a [org.fundi.engine.setting.Knob].
public interface Explainer {

    /// The word of the command line and of saved files, such as `permutation`.
    String key();

    /// What people call it.
    String title();

    /// Two sentences: what it shows, and when it misleads.
    String help();

    /// Looks at training and validation rows only.
    ///
    /// @throws org.fundi.engine.learning.CancelledException where the person gave it up
    Explanation explain(Subject subject, Progress progress);

    /// Told how far it is, and asked whether to go on; called on the working thread.
    @FunctionalInterface
    interface Progress {
        /// @return false where the person wishes it to end
        boolean at(int done, int total);
    }

    /// Nobody watches.
    Progress UNWATCHED = (_, _) -> true;
}
