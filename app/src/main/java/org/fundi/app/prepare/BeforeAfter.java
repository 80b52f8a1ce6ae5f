package org.fundi.app.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.math.Matrix;

/// A few training rows before and after preparation: one line a feature.
///
/// @param rows numbers of the rows shown, from 1 in the table that is worked with
/// @param lines in the order of the features
record BeforeAfter(List<Integer> rows, List<Line> lines) {
    private static final int SHOWN = 3;

    BeforeAfter {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /// @param column of the file that the feature was made from
    /// @param cells for each row shown, the cell as it is in the file and the number it becomes
    record Line(String column, String feature, List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    record Cell(String before, String after) {}

    static BeforeAfter of(Prepared prepared) {
        Table raw = prepared.split().firstTraining(SHOWN).table();
        Matrix made = prepared.pipeline().apply(raw);
        List<Line> lines = new ArrayList<>();
        prepared.pipeline()
                .sourceOf()
                .forEach((feature, source) -> lines.add(line(raw, made, feature, source, lines)));
        int[] places = prepared.split().trainingRows();
        return new BeforeAfter(
                IntStream.range(0, raw.rows()).mapToObj(row -> places[row] + 1).toList(), lines);
    }

    private static Line line(
            Table raw, Matrix made, String feature, String source, List<Line> before) {
        Column column = raw.column(source);
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < raw.rows(); row++) {
            String cell = column.isMissing(row) ? Words.of("prepare.missing") : column.text(row);
            cells.add(new Cell(cell, Numbers.plain(rounded(made.at(row, before.size())))));
        }
        return new Line(source, feature, cells);
    }

    /// Floats carry about seven digits; the rest would be noise.
    private static double rounded(float value) {
        return Math.rint(value * 1e6) / 1e6;
    }

    List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> head =
                new ArrayList<>(List.of(Words.of("prepare.column"), Words.of("prepare.feature")));
        for (int row : rows) {
            head.add(Words.of("prepare.row.before", Numbers.whole(row)));
            head.add(Words.of("prepare.row.after", Numbers.whole(row)));
        }
        table.add(head);
        for (Line line : lines) {
            List<String> cells = new ArrayList<>(List.of(line.column(), line.feature()));
            for (Cell cell : line.cells()) {
                cells.add(cell.before());
                cells.add(cell.after());
            }
            table.add(cells);
        }
        return table;
    }
}
