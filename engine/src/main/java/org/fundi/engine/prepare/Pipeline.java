package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.TrainingRows;
import org.fundi.engine.setting.Knobs;
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
            boolean last = fitted.size() == steps.size();
            // the last step's rows are nobody's: its columns' names are all that is needed
            seen = change.apply(last ? seen.rows(new int[0]) : seen);
        }
        return new Fitted(problem.features(), List.copyOf(fitted), seen.names());
    }

    /// The steps in order with their settings, for saved files: `step` is the step's key, the rest
    /// are its settings as text.
    public List<Map<String, String>> words() {
        List<Map<String, String>> words = new ArrayList<>();
        for (Step step : steps) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("step", step.key());
            if (step instanceof Record) entry.putAll(Knobs.texts(step));
            words.add(entry);
        }
        return words;
    }

    /// What turns any rows with the problem's features into numbers.
    ///
    /// @param inputs the columns asked for
    /// @param steps in order
    /// @param features the matrix's columns
    public record Fitted(List<String> inputs, List<Step.Fitted> steps, List<String> features) {
        /// Rows are prepared in runs of so many, so that columns of 0 and 1 never stand in memory
        /// as doubles for a million rows at once.
        private static final int RUN = 8_192;

        /// *rows x features*, rounded to float here and only here.
        ///
        /// @throws Refusal where a column is still no number or has missing cells after all steps
        public Matrix apply(Table rows) {
            Table asked = rows.only(inputs);
            long size = (long) rows.rows() * features.size();
            if (size > Integer.MAX_VALUE - 8) throw tooLarge(rows.rows());
            float[] cells = new float[(int) size];
            for (int from = 0; from < rows.rows(); from += RUN) {
                int to = Math.min(rows.rows(), from + RUN);
                Table prepared = asked.rows(IntStream.range(from, to).toArray());
                for (Step.Fitted step : steps) prepared = step.apply(prepared);
                write(prepared, cells, from, asked);
            }
            return Matrix.of(rows.rows(), features.size(), cells);
        }

        /// The file's column that each feature was made from, in the order of the features.
        public Map<String, String> sourceOf() {
            Map<String, String> sources = new LinkedHashMap<>();
            for (String feature : features) {
                String source = feature;
                for (Step.Fitted step : steps.reversed()) source = step.source(source);
                sources.put(feature, source);
            }
            return sources;
        }

        /// What each step learnt, a sentence a column.
        public List<String> learnt() {
            return steps.stream().flatMap(step -> step.learnt().stream()).toList();
        }

        private void write(Table prepared, float[] cells, int from, Table asked) {
            int width = features.size();
            for (int c = 0; c < width; c++) {
                NumberColumn numbers = number(prepared.column(features.get(c)));
                for (int row = 0; row < prepared.rows(); row++) {
                    if (numbers.isMissing(row)) throw stillMissing(numbers);
                    float cell = (float) numbers.at(row);
                    if (Float.isInfinite(cell)) throw tooLarge(numbers.name(), asked, from + row);
                    cells[(from + row) * width + c] = cell;
                }
            }
        }

        private static NumberColumn number(Column column) {
            if (column instanceof NumberColumn numbers) return numbers;
            throw new Refusal(
                    "'%s' still holds %s values after preparation"
                            .formatted(column.name(), column.type()),
                    "add a step that turns it into numbers, or ignore the column");
        }

        private static Refusal stillMissing(Column column) {
            return new Refusal(
                    "'%s' still has missing values after preparation".formatted(column.name()),
                    "add an impute step for it, or ignore the column");
        }

        /// Which cell of the file it comes from: rows are cut and ordered by now, so the cell is
        /// told by what stands in it.
        private Refusal tooLarge(String feature, Table asked, int row) {
            String source = sourceOf().getOrDefault(feature, feature);
            String cell = asked.column(source).text(row);
            return new Refusal(
                    "'%s' holds %s in a row, which preparation turns into more than models can count with"
                            .formatted(Shown.of(source), Shown.of(cell)),
                    "mend that cell, write the column in a larger unit in the file, or ignore '%s'"
                            .formatted(Shown.of(source)));
        }

        private Refusal tooLarge(int rows) {
            return new Refusal(
                    "preparation makes %d columns of %d rows, more than fit in memory"
                            .formatted(features.size(), rows),
                    "ignore columns with many levels, or let one-hot keep fewer levels");
        }
    }
}
