package org.fundi.app.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Axis;
import org.fundi.app.train.LiveRun;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Split;

/// The plane of the two columns a model looks at, where it looks at two columns of numbers: its
/// places as the model wants them, and the validation rows that lie on it. Made once for a run.
///
/// @param places *side · side x features*, from the lowest row up, each from left to right
/// @param points validation rows that are drawn, by their number from 0
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Plane(Axis across, Axis up, Matrix places, NumberColumn xs, NumberColumn ys, int[] points) {
    /// Places a side: enough for a curve that looks like one.
    static final int SIDE = 60;

    /// More points than this hide what lies under them.
    private static final int MOST = 400;

    /// Takes a moment: call it in the background.
    ///
    /// @return empty where the model looks at other than two columns of numbers
    static Optional<Plane> of(LiveRun run) {
        Prepared prepared = run.basis().prepared();
        List<String> names = prepared.problem().features();
        boolean features = run.algorithm().inputs() == Algorithm.Inputs.FEATURES;
        if (names.size() != 2 || !features) return Optional.empty();
        Split split = prepared.split();
        List<NumberColumn> seen = numbers(split.training().table(), names);
        List<NumberColumn> judged = numbers(split.validation(), names);
        if (seen.size() != 2 || judged.size() != 2) return Optional.empty();
        Axis across = axis(names.getFirst(), seen.getFirst(), judged.getFirst());
        Axis up = axis(names.getLast(), seen.getLast(), judged.getLast());
        return Optional.of(
                new Plane(
                        across,
                        up,
                        prepared.inputs(run.algorithm(), places(across, up)),
                        judged.getFirst(),
                        judged.getLast(),
                        points(judged)));
    }

    private static List<NumberColumn> numbers(Table rows, List<String> names) {
        List<NumberColumn> numbers = new ArrayList<>();
        for (String name : names) {
            if (rows.column(name) instanceof NumberColumn column) numbers.add(column);
        }
        return numbers;
    }

    private static Axis axis(String name, NumberColumn seen, NumberColumn judged) {
        double[] cells = new double[seen.size() + judged.size()];
        for (int i = 0; i < cells.length; i++) {
            NumberColumn column = i < seen.size() ? seen : judged;
            int row = i < seen.size() ? i : i - seen.size();
            cells[i] = column.isMissing(row) ? Double.NaN : column.at(row);
        }
        return Axis.around(name, false, cells);
    }

    /// The middles of all squares.
    private static Table places(Axis across, Axis up) {
        double[] x = new double[SIDE * SIDE];
        double[] y = new double[SIDE * SIDE];
        for (int i = 0; i < x.length; i++) {
            x[i] = across.at((i % SIDE + 0.5) / SIDE);
            y[i] = up.at((i / SIDE + 0.5) / SIDE);
        }
        return new Table(
                List.of(NumberColumn.of(across.title(), x), NumberColumn.of(up.title(), y)));
    }

    /// Rows with both numbers; of many, every second, third and so on.
    private static int[] points(List<NumberColumn> judged) {
        int rows = judged.getFirst().size();
        int apart = Math.max(1, (rows + MOST - 1) / MOST);
        return java.util.stream.IntStream.range(0, rows)
                .filter(row -> row % apart == 0)
                .filter(row -> judged.stream().noneMatch(column -> column.isMissing(row)))
                .toArray();
    }
}
