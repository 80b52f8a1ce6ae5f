package org.fundi.engine.proposal;

import java.util.Locale;
import java.util.Set;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.DateTimeColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Role;

/// Guesses what a column is for from its name, its type and how its values repeat; never from the
/// target.
///
/// @param role guessed
/// @param reason one clause, such as "one value a row"
record RoleGuess(Role role, String reason) {
    private static final int FEWEST_GROUPS = 10;

    /// From this share of different values on a column without blanks tells rows apart.
    private static final double NEARLY = 0.95;

    private static final Set<String> TIMES =
            Set.of("day", "date", "time", "timestamp", "year", "season", "week", "period");

    static RoleGuess of(Column column) {
        ColumnLook look = ColumnLook.at(column);
        if (look.constant()) return new RoleGuess(Role.IGNORED, "it has one value in all rows");
        if (look.mostlyMissing()) {
            return new RoleGuess(
                    Role.IGNORED,
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d cells are missing",
                            look.missing(),
                            column.size()));
        }
        if (isTime(look)) return new RoleGuess(Role.TIME, "it says when the row was recorded");
        if (isIdentifier(look)) return new RoleGuess(Role.IDENTIFIER, "one value a row");
        if (look.namedLikeAnId() && look.distinct() >= FEWEST_GROUPS && countable(column)) {
            return new RoleGuess(
                    Role.GROUP,
                    String.format(
                            Locale.ROOT,
                            "its name says what a row belongs to, and %,d values repeat over %,d rows",
                            look.distinct(),
                            column.size()));
        }
        if (column instanceof TextColumn words
                && nearlyOneValueARow(look)
                && withoutBlanks(words)) {
            return new RoleGuess(
                    Role.IDENTIFIER,
                    String.format(
                            Locale.ROOT,
                            "nearly one value a row: %,d values in %,d rows",
                            look.distinct(),
                            column.size()));
        }
        if (column instanceof TextColumn)
            return new RoleGuess(Role.IGNORED, "free text, which is not learnt from yet");
        return new RoleGuess(
                Role.FEATURE, "a %s column with nothing against it".formatted(column.type()));
    }

    private static boolean isTime(ColumnLook look) {
        return switch (look.column()) {
            case DateColumn _, DateTimeColumn _ -> true;
            case CategoryColumn words -> look.distinct() > 1 && Chronological.sorts(words);
            case TextColumn words -> Chronological.sorts(words);
            case NumberColumn numbers ->
                    TIMES.contains(numbers.name().toLowerCase(Locale.ROOT))
                            && look.wholeNumbers()
                            && look.neverFalls();
            default -> false;
        };
    }

    /// A few rows that stand in the file twice don't make names into prose.
    private static boolean nearlyOneValueARow(ColumnLook look) {
        return look.distinct() >= NEARLY * look.column().size();
    }

    private static boolean isIdentifier(ColumnLook look) {
        if (!look.oneValueARow()) return false;
        return switch (look.column()) {
            case TextColumn words -> look.namedLikeAnId() || withoutBlanks(words);
            case CategoryColumn _ -> true;
            case NumberColumn _ ->
                    look.runsInSteps() || (look.namedLikeAnId() && look.wholeNumbers());
            default -> false;
        };
    }

    private static boolean withoutBlanks(TextColumn words) {
        for (int row = 0; row < words.size(); row++) {
            if (words.text(row).indexOf(' ') >= 0) return false;
        }
        return true;
    }

    private static boolean countable(Column column) {
        return column instanceof TextColumn
                || column instanceof CategoryColumn
                || column instanceof NumberColumn;
    }
}
