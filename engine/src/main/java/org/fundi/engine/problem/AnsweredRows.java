package org.fundi.engine.problem;

import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;
import org.fundi.engine.setting.Refusal;

/// The rows that have an answer: nothing can be learnt from the others, or judged on them.
///
/// @param table the rows kept, in the file's order
/// @param rows their row numbers in the whole table, ascending
/// @param findings how many rows were left out, where any were
public record AnsweredRows(Table table, int[] rows, List<Finding> findings) {
    public AnsweredRows {
        findings = List.copyOf(findings);
    }

    /// @throws Refusal where no row has an answer
    public static AnsweredRows of(Table whole, String target) {
        Column answers = whole.column(target);
        int[] kept =
                IntStream.range(0, whole.rows()).filter(row -> !answers.isMissing(row)).toArray();
        if (kept.length == 0) {
            throw new Refusal(
                    "the target '%s' is empty in every row".formatted(target),
                    "choose a target that has values");
        }
        int left = whole.rows() - kept.length;
        if (left == 0) return new AnsweredRows(whole, kept, List.of());
        return new AnsweredRows(
                whole.rows(kept), kept, List.of(finding(target, left, whole.rows())));
    }

    private static Finding finding(String target, int left, int all) {
        return new Finding(
                "target-missing",
                target,
                Finding.Severity.ATTENTION,
                "%s of %s no '%s'; they are left out, since nothing can be learnt from them."
                        .formatted(
                                Counted.of(left),
                                Counted.of(all) + (left == 1 ? " rows has" : " rows have"),
                                target),
                List.of("fill in the answers in the file", "choose another target"));
    }
}
