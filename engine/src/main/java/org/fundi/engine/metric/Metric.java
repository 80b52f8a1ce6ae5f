package org.fundi.engine.metric;

import org.fundi.engine.problem.Task;

/// A way of judging answers against the truth. Every metric is a record and sees [Answers] only,
/// never a model.
public interface Metric {

    /// The word of the command line and of saved files, such as `roc_auc`.
    String key();

    /// What people call it, with its averaging, such as "Macro-F1".
    String title();

    /// Two sentences: what it counts, and when it misleads.
    String help();

    boolean judges(Task task);

    default Better better() {
        return Better.HIGHER;
    }

    Score score(Answers answers);

    /// Which of two scores is the better one.
    enum Better {
        HIGHER,
        LOWER
    }
}
