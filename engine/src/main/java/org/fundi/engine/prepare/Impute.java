package org.fundi.engine.prepare;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.setting.Knob;

/// Fills missing cells of numbers, categories and yes/no columns, as scikit-learn's
/// `SimpleImputer`. A column of numbers with nothing in it is filled with 0, or with `constant`
/// where that is chosen.
///
/// @param numbers what missing numbers become
/// @param constant the number for `CONSTANT`
/// @param categories what missing categories become; yes/no columns always take the more frequent
/// @param flag whether a column of numbers with missing cells in training gets a column of 0 and 1
///     beside it that says where they were
public record Impute(
        @Knob(
                        help =
                                "What missing numbers become. The median and the mean are those of the training rows.")
                Numbers numbers,
        @Knob(
                        min = -1e9,
                        max = 1e9,
                        usedWhen = "numbers=constant",
                        help =
                                "The number to fill in where constant is chosen. It counts like a measured value, so choose one that cannot be mistaken.")
                double constant,
        @Knob(
                        help =
                                "What missing categories become. The most frequent one is that of the training rows.")
                Categories categories,
        @Knob(
                        help =
                                "Adds a column of 0 and 1 that says where a number was missing. That a value is missing may itself tell something.")
                boolean flag)
        implements Step {

    public static final Impute USUAL =
            new Impute(Numbers.MEDIAN, 0, Categories.MOST_FREQUENT, true);

    /// What missing numbers become.
    public enum Numbers {
        MEDIAN,
        MEAN,
        MOST_FREQUENT,
        CONSTANT
    }

    /// What missing categories become.
    public enum Categories {
        MOST_FREQUENT,
        /// A level of their own, called "missing".
        OWN_LEVEL
    }

    public Impute {
        if (!Double.isFinite(constant))
            throw new IllegalArgumentException("constant must be a number, not " + constant);
    }

    @Override
    public String key() {
        return "impute";
    }

    @Override
    public String title() {
        return "Fill in missing values";
    }

    @Override
    public String help() {
        return "Puts a usual value where a cell is empty, and can mark where that was. Learns each"
                + " column's median, mean or most frequent value.";
    }

    @Override
    public Fitted fit(TrainingColumns training) {
        Map<String, Filling> fillings = new LinkedHashMap<>();
        for (Column column : training.table().columns()) {
            Filling filling =
                    switch (column) {
                        case NumberColumn cells -> number(cells);
                        case CategoryColumn cells -> category(cells);
                        case BooleanColumn cells -> Filling.YesNo.of(cells);
                        default -> Filling.NOTHING;
                    };
            fillings.put(column.name(), filling);
        }
        return Imputed.of(fillings, training.table().names());
    }

    private Filling number(NumberColumn column) {
        double[] values = Measures.present(column);
        boolean none = values.length == 0;
        double value =
                switch (none ? Numbers.CONSTANT : numbers) {
                    case MEDIAN -> Measures.median(values);
                    case MEAN -> org.fundi.engine.math.Statistics.mean(values);
                    case MOST_FREQUENT -> Measures.mostFrequent(values);
                    case CONSTANT -> numbers == Numbers.CONSTANT ? constant : 0;
                };
        int missing = column.size() - values.length;
        return new Filling.Number(value, missing, flag && missing > 0);
    }

    private Filling category(CategoryColumn column) {
        int missing = column.missing();
        if (categories == Categories.OWN_LEVEL || missing == column.size()) {
            return new Filling.Category("missing", missing);
        }
        return new Filling.Category(
                Levels.mostFrequent(column.levels(), Levels.counts(column)), missing);
    }
}
