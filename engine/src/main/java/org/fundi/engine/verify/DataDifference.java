package org.fundi.engine.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;

/// How two tables differ, as far as can be told.
///
/// @param told in sentences
/// @param isInWritingOnly the same cells in the same order, other bytes
record DataDifference(String told, boolean isInWritingOnly) {
    static final DataDifference UNKNOWN =
            new DataDifference("How they differ can't be told from fingerprints.", false);

    static DataDifference between(Table handedOut, Table used) {
        List<String> missing = without(handedOut.names(), used.names());
        List<String> added = without(used.names(), handedOut.names());
        List<String> told = new ArrayList<>();
        if (!missing.isEmpty()) told.add("Columns missing: " + Shown.list(missing) + ".");
        if (!added.isEmpty()) told.add("Columns added: " + Shown.list(added) + ".");
        List<String> shared = new ArrayList<>(handedOut.names());
        shared.retainAll(used.names());
        if (shared.isEmpty()) return new DataDifference(String.join(" ", told), false);
        boolean whole = missing.isEmpty() && added.isEmpty();
        return rows(handedOut.only(shared), used.only(shared), told, whole);
    }

    private static DataDifference rows(Table ours, Table theirs, List<String> told, boolean whole) {
        Map<String, Integer> left = new HashMap<>();
        boolean inOrder = ours.rows() == theirs.rows();
        for (int row = 0; row < ours.rows(); row++) left.merge(cells(ours, row), 1, Integer::sum);
        int added = 0;
        List<Integer> first = new ArrayList<>();
        for (int row = 0; row < theirs.rows(); row++) {
            String cells = cells(theirs, row);
            inOrder = inOrder && cells.equals(cells(ours, row));
            if (left.merge(cells, -1, Integer::sum) >= 0) continue;
            added++;
            if (first.size() < 3) first.add(row + 1);
        }
        int gone = left.values().stream().mapToInt(count -> Math.max(0, count)).sum();
        if (added == 0 && gone == 0) {
            told.add(
                    inOrder
                            ? "All cells are the same; only how they are written differs."
                            : "The rows are the same, in another order.");
            return new DataDifference(String.join(" ", told), inOrder && whole);
        }
        told.add(
                String.format(
                        Locale.ROOT,
                        "Of %,d rows handed out, %,d are not there as they were; %,d of its %,d rows were not handed out%s.",
                        ours.rows(),
                        gone,
                        added,
                        theirs.rows(),
                        first.isEmpty() ? "" : " (such as row " + first.getFirst() + ")"));
        return new DataDifference(String.join(" ", told), false);
    }

    /// A missing cell is not an empty text.
    private static String cells(Table table, int row) {
        StringBuilder cells = new StringBuilder();
        for (Column column : table.columns()) {
            cells.append(column.isMissing(row) ? "\u0001" : column.text(row)).append('\u0000');
        }
        return cells.toString();
    }

    private static List<String> without(List<String> names, List<String> others) {
        List<String> left = new ArrayList<>(names);
        left.removeAll(others);
        return left;
    }
}
