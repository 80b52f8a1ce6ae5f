package org.fundi.engine.predict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Shown;
import org.fundi.engine.setting.Refusal;

/// Makes one column of new rows fit the column that was learnt from, and notes what was never seen
/// in training.
///
/// @param known what training rows say of it
/// @param findings where it is noted
record Fitting(KnownColumn known, List<Finding> findings) {
    private static final int MOST_TOLD = 8;

    /// How often a level that no training row had occurs, and where first.
    private record Unseen(int rows, int first) {
        Unseen more() {
            return new Unseen(rows + 1, first);
        }
    }

    /// @throws Refusal where numbers were learnt from and these are none
    Column fit(Column given) {
        return switch (known.type()) {
            case NUMBER -> numbers(given);
            case CATEGORY -> category(given);
            case BOOLEAN -> yesNo(given);
            case DATE, DATE_TIME, TEXT -> given;
        };
    }

    private NumberColumn numbers(Column given) {
        if (given instanceof NumberColumn numbers) {
            outside(numbers);
            return numbers;
        }
        if (given.missing() < given.size()) {
            throw new Refusal(
                    "'%s' holds %s values; the model learnt from numbers there"
                            .formatted(Shown.of(given.name()), given.type()),
                    "correct the column in the file, or check that no other column has its name");
        }
        double[] none = new double[given.size()];
        java.util.Arrays.fill(none, Double.NaN);
        return NumberColumn.of(given.name(), none);
    }

    private void outside(NumberColumn column) {
        int rows = 0;
        int first = -1;
        for (int row = 0; row < column.size() && !known.usual().isEmpty(); row++) {
            if (column.isMissing(row)) continue;
            if (column.at(row) >= known.low() && column.at(row) <= known.high()) continue;
            if (rows++ == 0) first = row;
        }
        if (rows == 0) return;
        String evidence =
                "'%s' lies outside %s to %s, where all training rows lie, in %s; the first, %s, in row %s."
                        .formatted(
                                Shown.of(known.name()),
                                NumberColumn.plain(known.low()),
                                NumberColumn.plain(known.high()),
                                Counted.of(rows, "row", "rows"),
                                column.text(first),
                                Counted.of(first + 1));
        note("outside-training", Finding.Severity.NOTE, evidence, "check the unit and the cells");
    }

    private Column category(Column given) {
        CategoryColumn words = words(given);
        Set<String> seen = new HashSet<>(known.levels());
        boolean[] isKnown = new boolean[words.levels().size()];
        for (int i = 0; i < isKnown.length; i++) isKnown[i] = seen.contains(words.levels().get(i));
        Map<String, Unseen> unseen = new LinkedHashMap<>();
        for (int row = 0; row < words.size(); row++) {
            if (!words.isMissing(row) && !isKnown[words.at(row)]) {
                count(unseen, words.text(row), row);
            }
        }
        unseen(unseen, "to the model they are none of the levels it knows");
        return words;
    }

    private static CategoryColumn words(Column given) {
        if (given instanceof CategoryColumn words) return words;
        Map<String, Integer> place = new LinkedHashMap<>();
        int[] index = new int[given.size()];
        for (int row = 0; row < index.length; row++) {
            String text = given.text(row);
            if (!given.isMissing(row)) place.putIfAbsent(text, place.size());
            index[row] = given.isMissing(row) ? -1 : place.getOrDefault(text, -1);
        }
        return CategoryColumn.of(given.name(), List.copyOf(place.keySet()), index);
    }

    /// The words for yes and no as in training, in capitals or not; what is neither is missing.
    private Column yesNo(Column given) {
        String no = known.pair().getFirst();
        String yes = known.pair().getLast();
        byte[] cells = new byte[given.size()];
        Map<String, Unseen> unseen = new LinkedHashMap<>();
        for (int row = 0; row < cells.length; row++) {
            String word = lower(given.text(row));
            cells[row] = (byte) (word.equals(lower(yes)) ? 1 : word.equals(lower(no)) ? 0 : -1);
            if (!given.isMissing(row) && cells[row] < 0) count(unseen, given.text(row), row);
        }
        unseen(unseen, "they are neither %s nor %s and are read as missing".formatted(no, yes));
        return BooleanColumn.of(given.name(), no, yes, cells);
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static void count(Map<String, Unseen> unseen, String level, int row) {
        unseen.merge(level, new Unseen(1, row), (before, _) -> before.more());
    }

    private void unseen(Map<String, Unseen> unseen, String what) {
        if (unseen.isEmpty()) return;
        String told =
                unseen.entrySet().stream()
                        .limit(MOST_TOLD)
                        .map(
                                level ->
                                        "'%s' in %s (the first is row %s)"
                                                .formatted(
                                                        Shown.of(level.getKey()),
                                                        Counted.of(
                                                                level.getValue().rows(),
                                                                "row",
                                                                "rows"),
                                                        Counted.of(level.getValue().first() + 1)))
                        .collect(Collectors.joining(", "));
        int more = unseen.size() - MOST_TOLD;
        String rest = more > 0 ? " and " + Counted.of(more, "level more", "levels more") : "";
        note(
                "unseen-level",
                Finding.Severity.ATTENTION,
                "'%s' has levels that no training row had: %s%s; %s."
                        .formatted(Shown.of(known.name()), told, rest, what),
                "check the spelling",
                "let a person decide about these rows",
                "train again with rows that have them");
    }

    private void note(String kind, Finding.Severity severity, String evidence, String... remedies) {
        findings.add(
                new Finding(
                        kind,
                        known.name(),
                        severity,
                        evidence,
                        new ArrayList<>(List.of(remedies))));
    }
}
