package org.fundi.engine.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Row;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.problem.TimeOrder;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// The one column that baselines on raw rows are given in place of prepared features.
final class RawInputs {
    private RawInputs() {}

    /// 1 where the rule holds, else 0: *rows x 1*.
    static Matrix rule(Rule rule, Table rows) {
        for (String column : rule.columns()) rows.column(column);
        float[] cells = new float[rows.rows()];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = rule.holds(new TableRow(rows, row)) ? 1 : 0;
        }
        return Matrix.of(cells.length, 1, cells);
    }

    /// The target `back` times earlier, for each row: *rows x 1*. Of several rows at one time their
    /// mean. A row's own time and all later ones stay unseen; where there is no time so early, the
    /// earliest.
    ///
    /// @param known all rows whose answers may be looked at, those asked about among them
    /// @param time the column that orders them
    static Matrix earlier(Table known, String time, Problem problem, int back) {
        if (!(problem.truth(known) instanceof Values values)) {
            throw new Refusal(
                    "classes have no value to carry on from earlier rows",
                    "leave the naive forecasts out");
        }
        TimeOrder order = TimeOrder.of(known.column(time));
        double[] means = means(values, order);
        float[] cells = new float[known.rows()];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = (float) means[Math.max(0, order.place()[row] - back)];
        }
        return Matrix.of(cells.length, 1, cells);
    }

    /// Whether a row that follows these has an earlier one to look back at.
    ///
    /// @throws Refusal where a season is longer than all that is learnt from
    static void requireTimes(Column learntFrom, int back) {
        int times = TimeOrder.of(learntFrom).times();
        if (back > times)
            throw new Refusal(
                    "a season of %d is longer than the %d times learnt from, so there is no season before"
                            .formatted(back, times),
                    "set a season of at most %d, such as 12 for months, or leave this model out"
                            .formatted(times));
    }

    /// How many times back an algorithm wants to look.
    static int back(Algorithm algorithm) {
        return algorithm.inputs() == Algorithm.Inputs.LAST_SEASON
                ? (int) Knobs.at(algorithm, "season").value()
                : 1;
    }

    private static double[] means(Values values, TimeOrder order) {
        double[] sums = new double[order.times()];
        int[] rows = new int[order.times()];
        for (int row = 0; row < values.size(); row++) {
            sums[order.place()[row]] += values.at(row);
            rows[order.place()[row]]++;
        }
        for (int t = 0; t < sums.length; t++) sums[t] /= rows[t];
        return sums;
    }

    private record TableRow(Table table, int row) implements Row {
        @Override
        public Optional<String> text(String column) {
            Column cells = table.column(column);
            return cells.isMissing(row) ? Optional.empty() : Optional.of(cells.text(row));
        }

        @Override
        public OptionalDouble number(String column) {
            return table.column(column) instanceof NumberColumn numbers && !numbers.isMissing(row)
                    ? OptionalDouble.of(numbers.at(row))
                    : OptionalDouble.empty();
        }
    }
}
