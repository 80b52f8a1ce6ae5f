package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;

/// What is done to rows unless the person chooses otherwise, the same in the window and on the
/// command line: text and dates are left out; numbers get their median and a missing flag and are
/// standardised; categories get their most frequent level and become one column a level, up to 50.
///
/// Numbers are standardised before categories are taken apart, so that columns of 0 and 1 stay 0
/// and 1 and a rare level does not outweigh everything else.
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
        problem.roles()
                .forEach(
                        (name, role) -> {
                            String why = why(role, table.column(name));
                            if (!why.isEmpty()) findings.add(leftOut(name, why));
                        });
        return new UsualPreparation(STEPS, findings);
    }

    /// Why a column is not learnt from; empty where it is, or where it is the target.
    private static String why(Role role, Column column) {
        return switch (role) {
            case TARGET -> "";
            case FEATURE ->
                    LeaveOut.concerns(column)
                            ? "holds %s, which the usual preparation can't turn into numbers"
                                    .formatted(holds(column))
                            : "";
            case IDENTIFIER -> "only tells rows apart";
            case TIME -> "says when a row was recorded, and is used to split";
            case GROUP -> "says which rows belong together, and is used to split";
            case IGNORED -> "is ignored";
        };
    }

    private static String holds(Column column) {
        return column instanceof TextColumn ? "free text" : "dates";
    }

    private static Finding leftOut(String column, String why) {
        return new Finding(
                "left-out",
                column,
                Finding.Severity.NOTE,
                "'%s' %s; it is not learnt from.".formatted(Shown.of(column), why),
                List.of("leave it so", "give it another role if it is known when predicting"));
    }
}
