package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.math.Matrix;

/// Brings a prepared number back to the file's own unit: preparation only moves and stretches
/// numbers, so two rows sent through it say how far.
final class OwnUnits {
    private final Map<String, Scale> scales = new LinkedHashMap<>();

    /// @param origin what 0 was before preparation
    private record Scale(double origin, double unit) {}

    private OwnUnits() {}

    static OwnUnits of(Prepared prepared) {
        OwnUnits units = new OwnUnits();
        Table training = prepared.split().training().table();
        if (training.rows() == 0) return units;
        Table twice = training.rows(new int[] {0, 0});
        List<Column> probes = new ArrayList<>();
        for (Column column : twice.columns()) {
            probes.add(
                    column instanceof NumberColumn
                            ? NumberColumn.of(column.name(), 0, reach(training, column.name()))
                            : column);
        }
        Matrix made = prepared.pipeline().apply(new Table(probes));
        List<String> features = prepared.features();
        Map<String, String> sources = prepared.pipeline().sourceOf();
        for (int f = 0; f < features.size(); f++) {
            String feature = features.get(f);
            boolean number =
                    feature.equals(sources.get(feature))
                            && training.column(feature) instanceof NumberColumn;
            double change = (double) made.at(1, f) - made.at(0, f);
            if (!number || change == 0) continue;
            double unit = reach(training, feature) / change;
            units.scales.put(feature, new Scale(-made.at(0, f) * unit, unit));
        }
        return units;
    }

    /// A value well away from 0, in the column's own measure.
    private static double reach(Table training, String name) {
        NumberColumn column = (NumberColumn) training.column(name);
        double most = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) most = Math.max(most, Math.abs(column.at(row)));
        }
        return most == 0 ? 1 : most;
    }

    /// "tenure_months ≤ 12.5"; of a column of 0 and 1 "not plan=basic".
    String question(String feature, double threshold) {
        Scale scale = scales.get(feature);
        if (scale != null) {
            double own = scale.origin() + threshold * scale.unit();
            double rounded = Math.rint(own * 1e4) / 1e4;
            return Words.of("evaluate.tree.question", feature, Numbers.plain(rounded));
        }
        return threshold > 0 && threshold < 1
                ? Words.of("evaluate.tree.not", feature)
                : Words.of("evaluate.tree.question", feature, Numbers.plain(threshold));
    }
}
