package org.fundi.engine.explain;

import java.util.List;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.jspecify.annotations.Nullable;

/// What came of explaining a model.
public sealed interface Explanation {

    /// How much each column of the file matters to a score.
    ///
    /// @param metric the key of the score
    /// @param intact the score with every column as it is
    /// @param rows how many validation rows were looked at
    /// @param columns the one that matters most first
    record Importance(String metric, Score intact, int rows, List<OfColumn> columns)
            implements Explanation {
        public Importance {
            columns = List.copyOf(columns);
        }
    }

    /// One column's part in a score.
    ///
    /// @param column of the file, with all the features that were made from it
    /// @param loss by how much the score gets worse without what the column says, on average, above
    ///     0 where the model needs it
    /// @param interval 95 %; null where none is meaningful, and `whyNone` says why
    record OfColumn(String column, Score loss, @Nullable Interval interval, String whyNone) {

        /// Whether the model does worse without it, beyond the luck of rows and shuffles.
        public boolean matters() {
            return interval != null && interval.low() > 0;
        }
    }
}
