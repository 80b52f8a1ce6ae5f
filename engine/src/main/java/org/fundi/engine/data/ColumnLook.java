package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Looks through one column: its figures, and what is strange about it.
record ColumnLook(ColumnProfile profile, List<Finding> findings) {
    private static final int MOST_LEVELS = 10;
    private static final int ENOUGH_ROWS = 20;

    static ColumnLook at(Column column, String reason) {
        return column instanceof NumberColumn numbers
                ? numbers(numbers, reason)
                : others(column, reason);
    }

    private static ColumnLook numbers(NumberColumn column, String reason) {
        double[] sorted = new double[column.size()];
        int present = 0;
        for (int row = 0; row < sorted.length; row++)
            if (!column.isMissing(row)) sorted[present++] = column.at(row);
        sorted = Arrays.copyOf(sorted, present);
        Arrays.sort(sorted);
        int distinct = distinct(sorted);
        ColumnProfile profile =
                new ColumnProfile(
                        column.name(),
                        ColumnType.NUMBER,
                        reason,
                        column.size() - present,
                        distinct,
                        sorted.length == 0
                                ? Optional.empty()
                                : Optional.of(NumberFigures.of(sorted)),
                        List.of());
        List<Finding> findings = new ArrayList<>(common(profile, column.size()));
        findings.addAll(new NumberOddities(column.name(), sorted, distinct).findings());
        return new ColumnLook(profile, findings);
    }

    private static int distinct(double[] sorted) {
        int distinct = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) if (sorted[i] != sorted[i - 1]) distinct++;
        return distinct;
    }

    private static ColumnLook others(Column column, String reason) {
        Counts counts = counts(column);
        List<ColumnProfile.Level> levels = counts.most();
        ColumnProfile profile =
                new ColumnProfile(
                        column.name(),
                        ColumnType.of(column),
                        reason,
                        counts.missing,
                        counts.of.size(),
                        Optional.empty(),
                        levels);
        List<Finding> findings = new ArrayList<>(common(profile, column.size()));
        if (column instanceof TextColumn && identifier(profile, column.size()))
            findings.add(identifier(column.name(), column.size() - counts.missing));
        if (counts.of.size() <= 1000) findings.addAll(spellings(column.name(), counts.of));
        if (column instanceof CategoryColumn) findings.addAll(rare(column, counts));
        return new ColumnLook(profile, findings);
    }

    private record Counts(Map<String, Integer> of, int missing) {
        List<ColumnProfile.Level> most() {
            List<ColumnProfile.Level> levels = new ArrayList<>();
            of.forEach((value, count) -> levels.add(new ColumnProfile.Level(value, count)));
            levels.sort(
                    (one, other) ->
                            one.count() != other.count()
                                    ? Integer.compare(other.count(), one.count())
                                    : CodePoints.compare(one.value(), other.value()));
            return List.copyOf(levels.subList(0, Math.min(MOST_LEVELS, levels.size())));
        }
    }

    private static Counts counts(Column column) {
        if (column instanceof CategoryColumn category) return counts(category);
        if (column instanceof TextColumn texts) return counts(texts);
        Map<Object, Integer> of = new HashMap<>();
        int missing = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) missing++;
            else of.merge(key(column, row), 1, Integer::sum);
        }
        Map<String, Integer> texts = new HashMap<>();
        of.forEach((key, count) -> texts.merge(text(column, key), count, Integer::sum));
        return new Counts(texts, missing);
    }

    /// Dates are counted as dates and only the different ones written out.
    private static Object key(Column column, int row) {
        return switch (column) {
            case DateColumn dates -> dates.at(row);
            case DateTimeColumn moments -> moments.at(row);
            case NumberColumn _, CategoryColumn _, BooleanColumn _, TextColumn _ ->
                    column.text(row);
        };
    }

    private static String text(Column column, Object key) {
        String written = key.toString().replace('T', column instanceof DateTimeColumn ? ' ' : 'T');
        boolean months = column instanceof DateColumn dates && dates.months();
        return months ? written.substring(0, written.length() - 3) : written;
    }

    private static Counts counts(TextColumn column) {
        int[] counts = column.countOfWords();
        Map<String, Integer> of = new HashMap<>();
        int present = 0;
        for (int word = 0; word < counts.length; word++) {
            if (counts[word] == 0) continue;
            of.merge(column.word(word), counts[word], Integer::sum);
            present += counts[word];
        }
        return new Counts(of, column.size() - present);
    }

    private static Counts counts(CategoryColumn column) {
        int[] counts = new int[column.levels().size()];
        int missing = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) missing++;
            else counts[column.at(row)]++;
        }
        Map<String, Integer> of = new HashMap<>();
        for (int level = 0; level < counts.length; level++)
            if (counts[level] > 0) of.put(column.levels().get(level), counts[level]);
        return new Counts(of, missing);
    }

    private static List<Finding> common(ColumnProfile column, int rows) {
        List<Finding> findings = new ArrayList<>();
        if (column.distinct() == 1 && column.missing() == 0)
            findings.add(
                    new Finding(
                            "constant",
                            column.name(),
                            Finding.Severity.ATTENTION,
                            "Every row has the same value; nothing can be learnt from it.",
                            List.of("ignore the column")));
        if (column.missing() == 0) return findings;
        String evidence =
                "%s of %s missing."
                        .formatted(
                                Counted.of(column.missing()),
                                rows == 1 ? "1 cell is" : Counted.of(rows) + " cells are");
        boolean mostly = column.missing() * 2L > rows;
        findings.add(
                new Finding(
                        mostly ? "mostly-missing" : "missing",
                        column.name(),
                        mostly ? Finding.Severity.ATTENTION : Finding.Severity.NOTE,
                        evidence,
                        mostly
                                ? List.of("ignore the column", "fill in, in Prepare")
                                : List.of("fill in, in Prepare")));
        return findings;
    }

    private static boolean identifier(ColumnProfile column, int rows) {
        int present = rows - column.missing();
        return present >= ENOUGH_ROWS && column.distinct() == present;
    }

    static Finding identifier(String column, int values) {
        return new Finding(
                "identifier-like",
                column,
                Finding.Severity.NOTE,
                "All %s values are different: it names a row and says nothing about others."
                        .formatted(Counted.of(values)),
                List.of("leave it out of what is learnt from"));
    }

    /// Values that differ in spaces or capitals only.
    private static List<Finding> spellings(String name, Map<String, Integer> of) {
        Map<String, List<String>> alike = new TreeMap<>();
        for (String value : of.keySet())
            alike.computeIfAbsent(bare(value), _ -> new ArrayList<>()).add(value);
        List<String> shown = new ArrayList<>();
        int merged = 0;
        for (List<String> group : alike.values()) {
            if (group.size() < 2) continue;
            merged += group.size() - 1;
            group.sort(CodePoints::compare);
            if (shown.size() < 3) shown.add("'" + String.join("', '", group) + "'");
        }
        if (merged == 0) return List.of();
        return List.of(
                new Finding(
                        "mixed-spellings",
                        name,
                        Finding.Severity.ATTENTION,
                        "%s are %s once spaces and capitals are set aside: %s."
                                .formatted(
                                        Counted.of(of.size(), "spelling", "spellings"),
                                        Counted.of(of.size() - merged, "value", "values"),
                                        String.join("; ", shown)),
                        List.of("write each value in one way in the file")));
    }

    private static String bare(String value) {
        return value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static List<Finding> rare(Column column, Counts counts) {
        if (column.size() < 100) return List.of();
        List<String> once = new ArrayList<>();
        counts.of.forEach(
                (value, count) -> {
                    if (count == 1) once.add(value);
                });
        if (once.isEmpty()) return List.of();
        once.sort(CodePoints::compare);
        return List.of(
                new Finding(
                        "rare-level",
                        column.name(),
                        Finding.Severity.NOTE,
                        "%s once only, such as '%s'."
                                .formatted(
                                        Counted.of(once.size(), "level occurs", "levels occur"),
                                        Shown.of(once.getFirst())),
                        List.of("look whether it is a slip of the pen")));
    }
}
