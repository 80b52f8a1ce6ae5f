package org.fundi.engine.predict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.setting.Refusal;

/// The columns a model's numbers are made from, as the training rows have them: what new rows must
/// fit.
///
/// @param needed without which nothing can be said, in the problem's order
/// @param unneeded features that the preparation leaves out: new rows may lack them
/// @param problem that was learnt
public record KnownColumns(List<KnownColumn> needed, List<KnownColumn> unneeded, Problem problem) {

    public KnownColumns {
        needed = List.copyOf(needed);
        unneeded = List.copyOf(unneeded);
    }

    /// @throws Refusal for naive forecasts, which look at no column
    public static KnownColumns of(Prepared prepared, Algorithm algorithm) {
        Set<String> names = new LinkedHashSet<>(sources(prepared, algorithm));
        Set<String> features = Set.copyOf(prepared.problem().features());
        Table training = prepared.split().training().table();
        List<KnownColumn> needed = new ArrayList<>();
        List<KnownColumn> unneeded = new ArrayList<>();
        for (Column column : training.columns()) {
            boolean feature = features.contains(column.name());
            if (names.contains(column.name())) needed.add(KnownColumn.of(column));
            else if (feature) unneeded.add(KnownColumn.of(column));
        }
        return new KnownColumns(needed, unneeded, prepared.problem());
    }

    /// The file's columns that the model's numbers are made from.
    ///
    /// @throws Refusal for naive forecasts, which look at no column
    public static List<String> sources(Prepared prepared, Algorithm algorithm) {
        return switch (algorithm.inputs()) {
            case FEATURES ->
                    List.copyOf(new LinkedHashSet<>(prepared.pipeline().sourceOf().values()));
            case RULE -> prepared.plan().rule().map(rule -> rule.columns()).orElse(List.of());
            case LAST_VALUE, LAST_SEASON ->
                    throw new Refusal(
                            "'%s' repeats an earlier answer, whatever a row says"
                                    .formatted(algorithm.key()),
                            "choose a run of a model that learns from columns");
        };
    }

    /// The types that cells of new rows are read as. Words for yes and no are read as words: a file
    /// may hold only one of them.
    public Map<String, ColumnType> types() {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        for (KnownColumn column : needed) {
            ColumnType type = column.type();
            types.put(column.name(), type == ColumnType.BOOLEAN ? ColumnType.CATEGORY : type);
        }
        return types;
    }

    /// Columns are found by name, wherever they stand. A level that no training row had is noted;
    /// a column the project doesn't know is passed over, as is the target.
    ///
    /// @throws Refusal where a column is missing, or holds something else than numbers where
    ///     numbers were learnt from
    public NewRows fit(Table rows) {
        refuseMissing(rows);
        List<Finding> findings = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (KnownColumn known : needed) {
            columns.add(new Fitting(known, findings).fit(rows.column(known.name())));
        }
        for (KnownColumn known : unneeded) {
            columns.add(
                    rows.find(known.name())
                            .filter(given -> ColumnType.of(given) == known.type())
                            .orElseGet(() -> known.nothing(rows.rows())));
        }
        findings.addAll(passedOver(rows));
        return new NewRows(new Table(columns), findings);
    }

    private void refuseMissing(Table rows) {
        List<String> lacking =
                needed.stream()
                        .map(KnownColumn::name)
                        .filter(name -> rows.find(name).isEmpty())
                        .toList();
        if (lacking.isEmpty()) return;
        String hint =
                lacking.stream()
                        .flatMap(name -> alike(name, rows).stream())
                        .collect(Collectors.joining(", "));
        throw new Refusal(
                "the model learnt from %s, which the file does not have".formatted(quoted(lacking)),
                hint.isEmpty()
                        ? "add %s; the file has: %s"
                                .formatted(
                                        lacking.size() == 1 ? "the column" : "the columns",
                                        Shown.list(rows.names()))
                        : "rename " + hint);
    }

    private static Optional<String> alike(String wanted, Table rows) {
        return rows.names().stream()
                .filter(name -> plain(name).equals(plain(wanted)))
                .findFirst()
                .map(name -> "'%s' to '%s'".formatted(Shown.of(name), Shown.of(wanted)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }

    private static String quoted(List<String> names) {
        return names.stream()
                .limit(10)
                .map(name -> "'" + Shown.of(name) + "'")
                .collect(Collectors.joining(", "));
    }

    private List<Finding> passedOver(Table rows) {
        List<Finding> findings = new ArrayList<>();
        if (rows.find(problem.target()).isPresent()) {
            findings.add(
                    new Finding(
                            "target-present",
                            problem.target(),
                            Finding.Severity.NOTE,
                            "The file has '%s', which is predicted; it was not looked at."
                                    .formatted(Shown.of(problem.target())),
                            List.of()));
        }
        List<String> extra =
                rows.names().stream().filter(name -> !problem.roles().containsKey(name)).toList();
        if (!extra.isEmpty()) {
            findings.add(
                    new Finding(
                            "extra-column",
                            extra.size() == 1 ? extra.getFirst() : "",
                            Finding.Severity.NOTE,
                            "%s passed over: %s."
                                    .formatted(
                                            Counted.of(
                                                    extra.size(),
                                                    "column that the project does not know was",
                                                    "columns that the project does not know were"),
                                            Shown.list(extra)),
                            List.of()));
        }
        return findings;
    }
}
