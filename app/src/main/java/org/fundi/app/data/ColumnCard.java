package org.fundi.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.ColumnProfile;
import org.fundi.engine.problem.Role;

/// What stands above a column of cells.
///
/// @param profile empty until its cells have been looked at; the target's covers training rows only
/// @param role empty where nothing is asked yet
/// @param why it has this role
/// @param training how many rows the profile covers, of the target only
/// @param suspect whether it alone says too much
record ColumnCard(
        Column column,
        Optional<ColumnProfile> profile,
        Optional<Role> role,
        String why,
        Optional<Integer> training,
        boolean suspect) {

    String name() {
        return column.name();
    }

    boolean isTarget() {
        return role.filter(Role.TARGET::equals).isPresent();
    }

    int missing() {
        return profile.map(ColumnProfile::missing).orElse(0);
    }

    /// How the values are spread, in a few words: a range, how many levels, one value a row.
    String spread() {
        if (profile.isEmpty()) return isTarget() ? Words.of("data.head.sealed") : "";
        ColumnProfile seen = profile.get();
        if (training.isPresent()) return targetSpread(seen, training.get());
        if (seen.numbers().isPresent() && role.filter(Role.IDENTIFIER::equals).isEmpty()) {
            var numbers = seen.numbers().get();
            return Words.of(
                    "data.head.range", Numbers.plain(numbers.min()), Numbers.plain(numbers.max()));
        }
        boolean oneEach = seen.missing() == 0 && seen.distinct() == column.size();
        if (oneEach && column.size() > 1) return Words.of("data.head.one-each");
        return seen.distinct() == 1
                ? Words.of("data.head.one-value")
                : Words.of("data.head.levels", Numbers.whole(seen.distinct()));
    }

    private static String targetSpread(ColumnProfile seen, int rows) {
        if (seen.numbers().isPresent()) {
            var numbers = seen.numbers().get();
            return Words.of(
                    "data.head.training-range",
                    Numbers.plain(numbers.min()),
                    Numbers.plain(numbers.max()));
        }
        return seen.levels().isEmpty()
                ? ""
                : Words.of(
                        "data.head.training-levels",
                        Numbers.whole(seen.levels().getFirst().count()),
                        seen.levels().getFirst().value(),
                        Numbers.whole(rows));
    }

    /// The heights of the little bars: counts in bins of a number, or of the most frequent levels;
    /// none where every value is another.
    List<Integer> bars() {
        if (profile.isEmpty()) return List.of();
        ColumnProfile seen = profile.get();
        boolean names = role.filter(Role.IDENTIFIER::equals).isPresent();
        if (names || seen.distinct() < 2) return List.of();
        if (seen.numbers().isPresent()) return seen.numbers().get().histogram().counts();
        if (seen.distinct() > column.size() / 2 && seen.distinct() > 12) return List.of();
        List<Integer> counts = new ArrayList<>();
        for (var level : seen.levels()) if (counts.size() < 12) counts.add(level.count());
        return counts;
    }
}
