package org.fundi.engine.prepare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.setting.Knob;

/// Turns each category into one column of 0 and 1 a level, as scikit-learn's `OneHotEncoder` with
/// unseen levels ignored: a level that training rows did not have, or a missing cell, is 0 in all
/// of them. A yes/no column becomes one column, 1 for yes.
///
/// @param levels at most so many levels get a column of their own, the most frequent ones in
///     training; the rest share a last column called other
public record OneHot(
        @Knob(
                        min = 1,
                        max = 1000,
                        scale = Knob.Scale.LOG,
                        help =
                                "How many levels of a category"
                                        + " get a column of their own, the most frequent first. The rest share one.")
                int levels)
        implements Step {

    public static final OneHot USUAL = new OneHot(50);

    public OneHot {
        if (levels < 1)
            throw new IllegalArgumentException("levels must be at least 1, not " + levels);
    }

    @Override
    public String key() {
        return "one_hot";
    }

    @Override
    public String title() {
        return "One-hot";
    }

    @Override
    public String help() {
        return "Turns each category into columns of 0 and 1, one a level, so that no order is made"
                + " up. Learns which levels there are, and which are rare.";
    }

    @Override
    public Fitted fit(TrainingColumns training) {
        Names free = new Names(training.table().names());
        Map<String, HotColumns> hot = new LinkedHashMap<>();
        for (Column column : training.table().columns()) {
            switch (column) {
                case CategoryColumn words -> hot.put(column.name(), category(words, free));
                case BooleanColumn cells -> hot.put(column.name(), HotColumns.of(cells, free));
                default -> {}
            }
        }
        return new OneHotted(hot);
    }

    private HotColumns category(CategoryColumn column, Names free) {
        int[] counts = Levels.counts(column);
        List<String> kept = Levels.kept(column.levels(), counts, levels);
        List<String> rare =
                new ArrayList<>(Levels.kept(column.levels(), counts, Integer.MAX_VALUE));
        rare.removeAll(new HashSet<>(kept));
        return HotColumns.of(column.name(), kept, rare, free);
    }
}
