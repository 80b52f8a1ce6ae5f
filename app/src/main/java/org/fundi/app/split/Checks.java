package org.fundi.app.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.TimeOrder;

/// What could be wrong with a split, each looked at in the rows.
final class Checks {
    /// How often chance alone may have a shift reported, over all columns together.
    private static final double RISK = 0.01;

    private Checks() {}

    /// @param passed whether it is as it should be
    record Check(boolean passed, String text) {}

    static List<Check> of(Study study, Split split, List<PartRow> parts) {
        Problem problem = study.problem().orElseThrow();
        List<Check> checks = new ArrayList<>();
        for (Role role : List.of(Role.IDENTIFIER, Role.GROUP)) {
            for (String column : problem.columns(role)) {
                checks.add(apart(study.table().column(column), split));
            }
        }
        if (study.splitting().orElseThrow() instanceof Chronological time) {
            checks.add(inOrder(study.table().column(time.column()), split));
        }
        alike(study, split).ifPresent(checks::add);
        rates(parts).ifPresent(checks::add);
        return List.copyOf(checks);
    }

    /// Whether no value stands in two parts.
    private static Check apart(Column column, Split split) {
        Part[] part = Bars.parts(split, column.size());
        Map<String, Part> where = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int row = 0; row < part.length; row++) {
            if (column.isMissing(row)) continue;
            String value = column.text(row);
            Part former = where.putIfAbsent(value, part[row]);
            if (former != null && former != part[row]) twice.add(value);
        }
        String values = Numbers.whole(where.size());
        return twice.isEmpty()
                ? new Check(
                        true,
                        Words.of(
                                "split.check.apart",
                                Brief.name(column.name()),
                                values,
                                Numbers.whole(column.size())))
                : new Check(
                        false,
                        Words.of(
                                "split.check.together",
                                Numbers.whole(twice.size()),
                                values,
                                Brief.name(column.name())));
    }

    private static Check inOrder(Column column, Split split) {
        int[] place = TimeOrder.of(column).place();
        boolean ordered =
                last(place, split.trainingRows()) < first(place, split.validationRows())
                        && last(place, split.validationRows()) < first(place, split.testRows());
        return new Check(
                ordered,
                Words.of(
                        ordered ? "split.check.order" : "split.check.disorder",
                        Brief.name(column.name())));
    }

    private static int first(int[] place, int[] rows) {
        return Arrays.stream(rows).map(row -> place[row]).min().orElse(Integer.MAX_VALUE);
    }

    private static int last(int[] place, int[] rows) {
        return Arrays.stream(rows).map(row -> place[row]).max().orElse(-1);
    }

    /// Whether the number columns are spread alike in training and validation: they are not where
    /// one's index is large and chance, over all columns looked at, seldom gives so much.
    private static Optional<Check> alike(Study study, Split split) {
        Map<String, Stability.Found> all = new LinkedHashMap<>();
        for (String feature : study.problem().orElseThrow().features()) {
            if (!(study.table().column(feature) instanceof NumberColumn numbers)) continue;
            Stability.index(
                            cells(numbers, split.trainingRows()),
                            cells(numbers, split.validationRows()))
                    .ifPresent(found -> all.put(feature, found));
        }
        double risk = RISK / Math.max(1, all.size());
        var ranked =
                Comparator.comparing(
                                (Map.Entry<String, Stability.Found> e) ->
                                        e.getValue().shifted(risk))
                        .thenComparing(e -> e.getValue().index());
        return all.entrySet().stream()
                .max(ranked)
                .map(most -> alike(all.size(), most.getKey(), most.getValue(), risk));
    }

    private static Check alike(int columns, String which, Stability.Found most, double risk) {
        boolean passed = !most.shifted(risk);
        return new Check(
                passed,
                Words.of(
                        passed ? "split.check.alike" : "split.check.shifted",
                        Numbers.whole(columns),
                        Numbers.score(most.index()),
                        Brief.name(which),
                        Numbers.score(most.byChance(risk)),
                        Numbers.whole(most.bins())));
    }

    /// The values there are, sorted.
    private static double[] cells(NumberColumn column, int[] rows) {
        return Arrays.stream(rows)
                .filter(row -> !column.isMissing(row))
                .mapToDouble(column::at)
                .sorted()
                .toArray();
    }

    private static Optional<Check> rates(List<PartRow> parts) {
        if (parts.get(0).interval().isEmpty() || parts.get(1).interval().isEmpty()) {
            return Optional.empty();
        }
        Interval training = parts.get(0).interval().get();
        Interval validation = parts.get(1).interval().get();
        boolean overlap =
                training.low() <= validation.high() && validation.low() <= training.high();
        return Optional.of(
                new Check(
                        overlap,
                        Words.of(overlap ? "split.check.rates" : "split.check.rates-differ")));
    }
}
