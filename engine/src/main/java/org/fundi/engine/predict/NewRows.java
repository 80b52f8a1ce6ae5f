package org.fundi.engine.predict;

import java.util.List;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;

/// Rows that fit what was learnt.
///
/// @param table the columns learnt from, by their names and types in training
/// @param findings what was never seen in training, and what was passed over
public record NewRows(Table table, List<Finding> findings) {
    public NewRows {
        findings = List.copyOf(findings);
    }
}
