package org.fundi.engine.lab.overfitting;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.Shape;
import org.fundi.engine.problem.Values;

/// A lab with the rows it works on.
///
/// @param own rows of more than one column, all there are; empty where they are drawn around a
///     curve
public record Scene(Overfitting lab, Optional<LabRows> own) {

    /// @param project rows of the open project, where they are wanted
    public static Scene of(Overfitting lab, Optional<LabRows> project) {
        return new Scene(
                lab,
                switch (lab.source()) {
                    case CURVE -> Optional.empty();
                    case MOONS -> Optional.of(moons(lab));
                    case PROJECT ->
                            project.map(Scene::standardised).map(it -> it.drawn(lab.seed()));
                });
    }

    /// Enough of them for the longest learning curve.
    private static LabRows moons(Overfitting lab) {
        return new Points(
                        Shape.MOONS,
                        Math.min(1, lab.noise()),
                        Overfitting.MOST_ROWS,
                        Math.max(10, lab.validationRows()),
                        lab.wrongLabels())
                .rows(lab.seed());
    }

    /// Numbers in standard deviations of the training rows, so that an error of 1 is that of
    /// always saying their mean.
    private static LabRows standardised(LabRows rows) {
        if (!(rows.target() instanceof Values learnt)) return rows;
        if (!(rows.truth() instanceof Values judged)) return rows;
        double sum = 0;
        for (int row = 0; row < learnt.size(); row++) sum += learnt.at(row);
        double mean = sum / learnt.size();
        double squares = 0;
        for (int row = 0; row < learnt.size(); row++) {
            squares += (learnt.at(row) - mean) * (learnt.at(row) - mean);
        }
        double deviation = squares > 0 ? Math.sqrt(squares / learnt.size()) : 1;
        return new LabRows(
                rows.inputs(),
                moved(learnt, mean, deviation),
                rows.judged(),
                moved(judged, mean, deviation));
    }

    private static Values moved(Values values, double mean, double deviation) {
        double[] moved = new double[values.size()];
        for (int row = 0; row < moved.length; row++)
            moved[row] = (values.at(row) - mean) / deviation;
        return new Values(moved);
    }

    /// Rows that are learnt: as many as are asked for, or all there are.
    public int trainingRows() {
        return own.map(it -> Math.min(lab.trainingRows(), it.inputs().rows()))
                .orElse(lab.trainingRows());
    }

    /// The most that can be learnt.
    int mostRows() {
        int all = own.map(it -> it.inputs().rows()).orElse(Overfitting.MOST_ROWS);
        return Math.min(all, Overfitting.MOST_ROWS);
    }

    /// Numbers of training rows for a learning curve.
    public List<Integer> rowCounts() {
        int most = mostRows();
        return lab.rowCounts().stream().map(rows -> Math.min(most, rows)).distinct().toList();
    }

    /// Whether it is classes that are told apart: then errors are shares of wrong answers.
    public boolean isClasses() {
        return own.filter(it -> !(it.target() instanceof Values)).isPresent();
    }

    /// @param end whether the person wishes an end; the errors are of no use then
    public Errors errors(int capacity, BooleanSupplier end) {
        return own.map(it -> RowsFit.errors(lab, it.first(lab.trainingRows()), capacity, end))
                .orElseGet(() -> Errors.of(lab, capacity, end));
    }

    /// Of the chosen capacity, with other numbers of training rows.
    public Errors errorsOfRows(int rows, BooleanSupplier end) {
        return own.map(it -> RowsFit.errors(lab, it.first(rows), lab.taken(), end))
                .orElseGet(() -> Errors.ofRows(lab, rows, end));
    }

    /// With what it says along the curve, where the rows come from one.
    public Tried tried(int capacity, BooleanSupplier end) {
        return own.isPresent()
                ? new Tried(errors(capacity, end), new double[0])
                : Tried.of(lab, capacity, end);
    }

    /// The error of the truth itself on the validation rows; NaN where nobody knows the truth.
    public double floor() {
        return lab.source() == Origin.CURVE ? Sweep.floor(lab) : Double.NaN;
    }

    /// Has the chosen network learn once more, looked at now and then.
    ///
    /// @param told on this thread
    public void watch(Consumer<Lap> told, BooleanSupplier end) {
        LabRows rows =
                own.map(it -> it.first(lab.trainingRows())).orElseGet(() -> lab.draw(0).rows());
        NetworkFit.watch(
                lab, rows, own.isPresent() ? RowsFit.chance(lab) : lab.draw(0).chance(), told, end);
    }
}
