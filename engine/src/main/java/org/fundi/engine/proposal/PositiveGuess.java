package org.fundi.engine.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fundi.engine.data.BooleanColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.setting.Refusal;

/// Guesses which of two classes is looked for: the one that says yes, else the rarer one among rows
/// that are not sealed.
final class PositiveGuess {
    private static final Set<String> YES = Set.of("1", "true", "yes");

    private PositiveGuess() {}

    /// @param unsealed the target in the rows that are not sealed
    /// @param classes both, in class order
    static Choice of(Column unsealed, List<String> classes) {
        if (unsealed instanceof BooleanColumn answers)
            return Choice.guess(answers.levels().getLast(), "it is the word for yes");
        for (String name : classes) {
            if (YES.contains(name.toLowerCase(Locale.ROOT)))
                return Choice.guess(name, "it is the word for yes");
        }
        Map<String, Integer> counts = ColumnLook.counts(unsealed);
        int first = counts.getOrDefault(classes.getFirst(), 0);
        int second = counts.getOrDefault(classes.getLast(), 0);
        return Choice.guess(
                first < second ? classes.getFirst() : classes.getLast(),
                String.format(
                        Locale.ROOT,
                        "it is the rarer one: %,d of %,d rows that are not sealed",
                        Math.min(first, second),
                        first + second));
    }

    /// @throws Refusal where there is no such class
    static String checked(String wished, List<String> classes) {
        if (classes.contains(wished)) return wished;
        throw new Refusal(
                "there is no class '%s'".formatted(wished),
                "choose one of: " + String.join(", ", classes));
    }
}
