package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;
import org.fundi.engine.problem.Problem;

/// What is done to rows unless the person chooses otherwise, the same in the window and on the
/// command line: text and dates are left out; numbers get their median and a missing flag and are
/// standardised; categories get their most frequent level and become one column a level, up to 50.
///
/// Numbers are standardised before categories are taken apart, so that columns of 0 and 1 stay 0
// and
/// 1 and a rare level does not outweigh everything else.
///
/// @param pipeline the steps
/// @param findings which columns are left out by them, and why
public record UsualPreparation(Pipeline pipeline, List<Finding> findings) {
    private static final Pipeline STEPS =
            new Pipeline(List.of(LeaveOut.USUAL, Impute.USUAL, Standardise.USUAL, OneHot.USUAL));

    public UsualPreparation {
        findings = List.copyOf(findings);
    }

    /// @param table any rows with the problem's columns; only their types are looked at
    public static UsualPreparation of(Problem problem, Table table) {
        List<Finding> findings = new ArrayList<>();
        for (String feature : problem.features()) {
            Column column = table.column(feature);
            if (LeaveOut.concerns(column)) findings.add(leftOut(column));
        }
        return new UsualPreparation(STEPS, findings);
    }

    private static Finding leftOut(Column column) {
        return new Finding(
                "left-out",
                column.name(),
                Finding.Severity.NOTE,
                "'%s' holds %s, which the usual preparation can't turn into numbers; it is left out."
                        .formatted(column.name(), column.type()),
                List.of("ignore the column", "read it as a category if it has few levels"));
    }
}
