package org.fundi.app.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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
    /// From here on inputs are usually said to have shifted.
    private static final double SHIFTED = 0.25;

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

    /// Whether the number columns are spread alike in training and validation.
    private static Optional<Check> alike(Study study, Split split) {
        double most = -1;
        String which = "";
        int columns = 0;
        for (String feature : study.problem().orElseThrow().features()) {
            if (!(study.table().column(feature) instanceof NumberColumn numbers)) continue;
            double psi =
                    Stability.index(
                            cells(numbers, split.trainingRows()),
                            cells(numbers, split.validationRows()));
            if (Double.isNaN(psi)) continue;
            columns++;
            if (psi > most) {
                most = psi;
                which = feature;
            }
        }
        if (columns == 0) return Optional.empty();
        boolean passed = most < SHIFTED;
        return Optional.of(
                new Check(
                        passed,
                        Words.of(
                                passed ? "split.check.alike" : "split.check.shifted",
                                Numbers.whole(columns),
                                Numbers.score(most),
                                which)));
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
