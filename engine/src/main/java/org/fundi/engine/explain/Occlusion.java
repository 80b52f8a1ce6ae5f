package org.fundi.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Table;
import org.fundi.engine.predict.KnownColumn;
import org.fundi.engine.predict.NewRows;
import org.fundi.engine.predict.Predictor;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;

/// What each column of the file adds to one prediction: the prediction as it is, less the one with
/// that column alone set to what is usual among training rows, their median or most frequent level
/// (occlusion; Zeiler and Fergus, *Visualizing and understanding convolutional networks*, 2014).
///
/// The pushes need not sum to anything. Of two columns that go together either can stand in for the
/// other, and both seem to push little; a row with one of them changed may be one that never
/// occurs. It says what the model does, not what causes what.
///
/// @param followed the class whose probability is followed; 0 for a number
/// @param prediction of the row as it is: a probability, or a number in the target's unit
/// @param pushes the largest first, by size without sign; of equals in the problem's order
public record Occlusion(int followed, double prediction, List<Push> pushes) {
    public Occlusion {
        pushes = List.copyOf(pushes);
    }

    /// One column's part in one prediction.
    ///
    /// @param value what the row has there; empty where missing
    /// @param usual what it is replaced with
    /// @param without the prediction then
    /// @param push the prediction less the one without
    public record Push(String column, String value, String usual, double without, double push) {}

    /// With two classes the positive one is followed, with several the one that is likeliest.
    ///
    /// @param row one row with the columns learnt from
    /// @throws org.fundi.engine.setting.Refusal where it does not fit what was learnt
    public static Occlusion of(Predictor predictor, Table row) {
        NewRows fitting = predictor.known().fit(row);
        List<KnownColumn> columns = predictor.known().needed();
        NewRows asked = new NewRows(replaced(fitting.table(), columns), List.of());
        Prediction said = predictor.said(asked);
        int followed = followed(said);
        double whole = value(said, 0, followed);
        List<Push> pushes = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            KnownColumn column = columns.get(c);
            double without = value(said, c + 1, followed);
            pushes.add(
                    new Push(
                            column.name(),
                            fitting.table().column(column.name()).text(0),
                            column.usual(),
                            without,
                            whole - without));
        }
        pushes.sort(Comparator.comparingDouble((Push push) -> -Math.abs(push.push())));
        return new Occlusion(followed, whole, pushes);
    }

    /// The row as it is, then once for each column with that one replaced: all asked at once.
    private static Table replaced(Table row, List<KnownColumn> columns) {
        int copies = columns.size() + 1;
        Table all = row.rows(new int[copies]);
        List<Column> made = new ArrayList<>();
        for (Column cells : all.columns()) {
            int place = place(columns, cells.name());
            made.add(place < 0 ? cells : columns.get(place).usualAt(cells, place + 1));
        }
        return new Table(made);
    }

    private static int place(List<KnownColumn> columns, String name) {
        return IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    private static int followed(Prediction said) {
        return switch (said) {
            case Estimates _ -> 0;
            case ClassProbabilities classes -> classes.classes() == 2 ? 1 : classes.likeliest(0);
        };
    }

    private static double value(Prediction said, int row, int followed) {
        return switch (said) {
            case Estimates estimates -> estimates.at(row);
            case ClassProbabilities classes -> classes.at(row, followed);
        };
    }
}
