package org.fundi.engine.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.DateTimeColumn;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.problem.Role;
import org.fundi.engine.setting.Refusal;

/// Guesses which column is asked about: one whose name says so, else the last that can be
/// predicted.
final class TargetGuess {
    private TargetGuess() {}

    private static final Set<String> NAMES =
            Set.of(
                    "target",
                    "label",
                    "class",
                    "y",
                    "outcome",
                    "churned",
                    "churn",
                    "species",
                    "diagnosis",
                    "price",
                    "sale_price",
                    "saleprice",
                    "survived",
                    "fraud",
                    "spam",
                    "defaulted",
                    "defective",
                    "digit");

    /// @param roles guessed for each column
    /// @throws Refusal where no column can be predicted
    static Choice of(Table table, Map<String, Role> roles) {
        List<String> possible =
                table.columns().stream()
                        .filter(column -> possible(column, roles))
                        .map(Column::name)
                        .toList();
        if (possible.isEmpty()) {
            throw new Refusal(
                    "no column can be predicted: each is an identifier, a date, free text or the same in all rows",
                    "name the target yourself, or bring a column with the answers");
        }
        for (String name : possible) {
            if (NAMES.contains(name.toLowerCase(Locale.ROOT)))
                return Choice.guess(name, "it is called '%s'".formatted(Shown.of(name)));
        }
        String last = possible.getLast();
        return Choice.guess(
                last,
                last.equals(table.names().getLast())
                        ? "it is the last column"
                        : "it is the last column that can be predicted");
    }

    private static boolean possible(Column column, Map<String, Role> roles) {
        boolean predictable =
                !(column instanceof DateColumn
                        || column instanceof DateTimeColumn
                        || column instanceof TextColumn);
        return predictable && roles.get(column.name()) == Role.FEATURE;
    }
}
