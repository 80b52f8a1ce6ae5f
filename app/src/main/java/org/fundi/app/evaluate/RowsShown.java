package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Column;
import org.fundi.engine.metric.Answers;

/// Some validation rows asked to be seen.
///
/// @param title what they have in common
/// @param rows places among the validation rows, in the order shown
record RowsShown(String title, int[] rows) {

    /// What the table's columns are called: the row, what was true and said, then the file's own.
    static List<String> heads(Judged judged) {
        List<String> heads =
                new ArrayList<>(
                        List.of(
                                Words.of("evaluate.rows.name"),
                                Words.of(
                                        "evaluate.rows.truth",
                                        Brief.name(judged.problem().target())),
                                said(judged)));
        heads.addAll(judged.problem().features());
        return heads;
    }

    private static String said(Judged judged) {
        return switch (judged.task()) {
            case BINARY -> Words.of("evaluate.rows.said.binary", Brief.name(judged.positive()));
            case MULTICLASS -> Words.of("evaluate.rows.said.classes");
            case REGRESSION, RANKING, CLUSTERING -> Words.of("evaluate.rows.said");
        };
    }

    /// One row's cells, under the heads.
    static List<String> cells(Judged judged, Answers answers, int row) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                judged.name(row),
                                HandError.truth(judged, answers, row),
                                HandError.said(judged, answers, row)));
        for (String name : judged.problem().features()) {
            Column column = judged.rows().column(name);
            cells.add(column.isMissing(row) ? Words.of("prepare.missing") : column.text(row));
        }
        return cells;
    }

    List<List<String>> table(Judged judged, Answers answers) {
        List<List<String>> table = new ArrayList<>();
        table.add(heads(judged));
        for (int row : rows) table.add(cells(judged, answers, row));
        return table;
    }
}
