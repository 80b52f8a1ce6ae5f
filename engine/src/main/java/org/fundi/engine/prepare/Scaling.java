package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.setting.Refusal;

/// Moves and stretches columns of numbers: (cell - centre) / width. Missing cells stay missing,
/// other columns stay as they are.
final class Scaling implements Step.Fitted {

    /// @param width 0 for a column that was constant in training: every cell becomes 0
    /// @param sentence what was learnt
    record Scale(double centre, double width, String sentence) {
        double apply(double cell) {
            return width == 0 ? 0 : (cell - centre) / width;
        }
    }

    /// Measures one column.
    interface Ruler {
        /// @param values those that are there, at least one, not all the same
        Scale measure(double[] values);
    }

    private final Map<String, Scale> scales;

    private Scaling(Map<String, Scale> scales) {
        this.scales = scales;
    }

    static Scaling fit(TrainingColumns training, Ruler ruler) {
        Map<String, Scale> scales = new LinkedHashMap<>();
        for (Column column : training.table().columns()) {
            if (!(column instanceof NumberColumn numbers)) continue;
            double[] values = Measures.present(numbers);
            scales.put(
                    column.name(),
                    Measures.constant(values)
                            ? new Scale(0, 0, "the same in all training rows, so always 0")
                            : measured(column.name(), values, ruler));
        }
        return new Scaling(scales);
    }

    private static Scale measured(String column, double[] values, Ruler ruler) {
        Scale scale = ruler.measure(values);
        if (Double.isFinite(scale.centre()) && Double.isFinite(scale.width())) return scale;
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        throw new Refusal(
                "'%s' holds %s; numbers so large can't be scaled"
                        .formatted(column, Measures.shown(largest)),
                "write it in a larger unit in the file, or ignore the column");
    }

    @Override
    public Table apply(Table rows) {
        List<Column> changed = new ArrayList<>();
        for (Column column : rows.columns()) {
            Scale scale = scales.get(column.name());
            boolean number = column instanceof NumberColumn;
            changed.add(scale == null || !number ? column : scaled((NumberColumn) column, scale));
        }
        return new Table(changed);
    }

    private static NumberColumn scaled(NumberColumn column, Scale scale) {
        double[] cells = new double[column.size()];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = column.isMissing(row) ? Double.NaN : scale.apply(column.at(row));
        }
        return NumberColumn.of(column.name(), cells);
    }

    @Override
    public List<String> learnt() {
        return scales.entrySet().stream()
                .map(scale -> Shown.of(scale.getKey()) + ": " + scale.getValue().sentence())
                .toList();
    }
}
