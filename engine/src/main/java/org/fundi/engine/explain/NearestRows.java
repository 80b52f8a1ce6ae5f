package org.fundi.engine.explain;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.predict.NewRows;
import org.fundi.engine.predict.Predictor;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// The training rows that lie nearest to one row, as the model sees them: straight distance between
/// prepared features, where standardised numbers count alike. Training rows only, so no sealed
/// answer is shown.
public final class NearestRows {
    /// How many are usually looked at.
    public static final int USUAL = 5;

    private NearestRows() {}

    /// One of them.
    ///
    /// @param training its place among the training rows, from 0
    /// @param place its place in the table that was cut, from 0
    /// @param distance 0 where all prepared features are the same
    /// @param truth its answer
    public record Near(int training, int place, double distance, String truth) {}

    /// The nearest first; of equally near ones the earlier row.
    ///
    /// @param row one row with the columns learnt from
    /// @param most how many
    /// @throws org.fundi.engine.setting.Refusal where it does not fit what was learnt
    public static List<Near> of(Predictor predictor, Table row, int most) {
        NewRows fitting = predictor.known().fit(row);
        Pipeline.Fitted pipeline = predictor.prepared().pipeline();
        float[] here = pipeline.apply(fitting.table()).row(0);
        double[] squares = squares(predictor.prepared().training().inputs(), here);
        int[] places = predictor.prepared().split().trainingRows();
        Target truth = predictor.prepared().training().truth();
        List<Near> nearest = new ArrayList<>();
        for (int training : nearest(squares, most)) {
            nearest.add(
                    new Near(
                            training,
                            places[training],
                            Math.sqrt(squares[training]),
                            answer(truth, training)));
        }
        return List.copyOf(nearest);
    }

    private static String answer(Target truth, int row) {
        return switch (truth) {
            case Classes classes -> classes.names().get(classes.at(row));
            case Values values -> NumberColumn.plain(values.at(row));
        };
    }

    private static double[] squares(Matrix rows, float[] here) {
        double[] squares = new double[rows.rows()];
        float[] cells = rows.cells();
        int width = rows.columns();
        for (int row = 0; row < squares.length; row++) {
            double sum = 0;
            for (int f = 0; f < width; f++) {
                double away = (double) cells[row * width + f] - here[f];
                sum += away * away;
            }
            squares[row] = sum;
        }
        return squares;
    }

    /// Kept in order while going through the rows once.
    private static List<Integer> nearest(double[] squares, int most) {
        List<Integer> kept = new ArrayList<>();
        for (int row = 0; row < squares.length; row++) {
            if (kept.size() == most && squares[row] >= squares[kept.getLast()]) continue;
            int at = kept.size();
            while (at > 0 && squares[row] < squares[kept.get(at - 1)]) at--;
            kept.add(at, row);
            if (kept.size() > most) kept.removeLast();
        }
        return kept;
    }
}
