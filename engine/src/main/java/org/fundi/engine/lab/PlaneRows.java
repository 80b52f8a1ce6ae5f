package org.fundi.engine.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Target;
import org.fundi.engine.setting.Refusal;

/// Rows that lie on a plane, for a network that looks at two numbers: generated, painted, or two
/// columns of the open project. Those of a project are in standard deviations from the mean of
/// their training rows, and rows in which one of the two is missing are left out.
///
/// @param rows of two columns each
/// @param columns what the two are called
public record PlaneRows(LabRows rows, List<String> columns) {
    public PlaneRows {
        columns = List.copyOf(columns);
        if (columns.size() != 2 || rows.inputs().columns() != 2) {
            throw new IllegalArgumentException("a plane has two columns, not " + columns);
        }
    }

    /// Columns of a project that can be chosen: inputs that hold numbers, in the table's order.
    public static List<String> choices(Prepared prepared) {
        Table table = prepared.split().firstTraining(0).table();
        return prepared.problem().features().stream()
                .filter(name -> table.column(name) instanceof NumberColumn)
                .toList();
    }

    /// The training and validation rows of a project. Sealed rows stay sealed.
    ///
    /// @param asked two names joined by a comma; empty for the first two that can be chosen
    /// @throws Refusal where there are no two such columns, or too few rows have both
    public static PlaneRows of(Prepared prepared, String asked) {
        List<String> names = names(choices(prepared), asked);
        Table learnt = prepared.split().training().table();
        Table judged = prepared.split().validation();
        int[] learntRows = complete(learnt, names);
        int[] judgedRows = complete(judged, names);
        if (learntRows.length < 2 || judgedRows.length < 2) {
            throw new Refusal(
                    "hardly any row has both '%s' and '%s'"
                            .formatted(names.getFirst(), names.getLast()),
                    "choose two other columns");
        }
        float[][] cells = {new float[2 * learntRows.length], new float[2 * judgedRows.length]};
        for (int column = 0; column < 2; column++) {
            NumberColumn numbers = (NumberColumn) learnt.column(names.get(column));
            NumberColumn others = (NumberColumn) judged.column(names.get(column));
            Deviations unit =
                    Deviations.of(Arrays.stream(learntRows).mapToDouble(numbers::at).toArray());
            fill(cells[0], column, numbers, learntRows, unit);
            fill(cells[1], column, others, judgedRows, unit);
        }
        return new PlaneRows(
                new LabRows(
                        Matrix.of(learntRows.length, 2, cells[0]),
                        some(prepared.training().truth(), learntRows),
                        Matrix.of(judgedRows.length, 2, cells[1]),
                        some(prepared.validation().truth(), judgedRows)),
                names);
    }

    private static Target some(Target target, int[] rows) {
        return rows.length == target.size() ? target : target.rows(rows);
    }

    private static List<String> names(List<String> choices, String asked) {
        if (choices.size() < 2) {
            throw new Refusal(
                    "the open project has %d columns of numbers to learn from; a plane takes two"
                            .formatted(choices.size()),
                    "open another project, or take generated points");
        }
        if (asked.isEmpty()) return choices.subList(0, 2);
        for (int comma = asked.indexOf(','); comma >= 0; comma = asked.indexOf(',', comma + 1)) {
            List<String> names =
                    List.of(asked.substring(0, comma).strip(), asked.substring(comma + 1).strip());
            if (choices.containsAll(names)) return names;
        }
        throw new Refusal(
                "'%s' are no two columns of numbers of the open project".formatted(asked),
                "choose two of: " + String.join(", ", choices));
    }

    private static int[] complete(Table table, List<String> names) {
        NumberColumn across = (NumberColumn) table.column(names.getFirst());
        NumberColumn up = (NumberColumn) table.column(names.getLast());
        return IntStream.range(0, table.rows())
                .filter(row -> !across.isMissing(row) && !up.isMissing(row))
                .toArray();
    }

    private static void fill(
            float[] cells, int at, NumberColumn column, int[] rows, Deviations unit) {
        for (int i = 0; i < rows.length; i++) {
            cells[2 * i + at] = (float) unit.of(column.at(rows[i]));
        }
    }
}
