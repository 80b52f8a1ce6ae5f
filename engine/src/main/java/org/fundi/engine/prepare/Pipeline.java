package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.TrainingRows;
import org.fundi.engine.setting.Refusal;

/// Steps in order, ending in a matrix of the problem's features.
public record Pipeline(List<Step> steps) {
    public Pipeline {
        steps = List.copyOf(steps);
    }

    /// Looks at the training rows, step after step.
    public Fitted fit(TrainingRows training, Problem problem) {
        List<Step.Fitted> fitted = new ArrayList<>();
        Table seen = training.table().only(problem.features());
        var target = problem.truth(training.table());
        for (Step step : steps) {
            Step.Fitted change = step.fit(new TrainingColumns(seen, target));
            fitted.add(change);
            seen = change.apply(seen);
        }
        return new Fitted(problem.features(), List.copyOf(fitted), seen.names());
    }

    /// What turns any rows with the problem's features into numbers.
    ///
    /// @param inputs the columns asked for
    /// @param steps in order
    /// @param features the matrix's columns
    public record Fitted(List<String> inputs, List<Step.Fitted> steps, List<String> features) {

        /// *rows x features*, rounded to float here and only here.
        public Matrix apply(Table rows) {
            Table prepared = rows.only(inputs);
            for (Step.Fitted step : steps) prepared = step.apply(prepared);
            return numbers(prepared);
        }

        private static Matrix numbers(Table table) {
            int width = table.columns().size();
            float[] cells = new float[table.rows() * width];
            for (int c = 0; c < width; c++) {
                Column column = table.columns().get(c);
                if (!(column instanceof NumberColumn numbers)) {
                    throw new Refusal(
                            "'%s' still holds %s values after preparation"
                                    .formatted(column.name(), column.type()),
                            "add a step that turns it into numbers, or ignore the column");
                }
                for (int row = 0; row < table.rows(); row++) {
                    if (numbers.isMissing(row)) {
                        throw new Refusal(
                                "'%s' still has missing values after preparation"
                                        .formatted(column.name()),
                                "add an impute step for it, or ignore the column");
                    }
                    cells[row * width + c] = (float) numbers.at(row);
                }
            }
            return Matrix.of(table.rows(), width, cells);
        }
    }
}
