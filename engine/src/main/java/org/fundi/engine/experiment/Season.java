package org.fundi.engine.experiment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.DateTimeColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// How many times a season lasts, guessed from how far apart the times of a column usually are:
/// hours have a day, days a week or a year, weeks, months and quarters a year. A guess needs two
/// whole seasons.
public final class Season {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/. ]?(\\d{2})");

    /// @param seconds the shortest and the longest step between two times
    /// @param times in a season
    private record Rhythm(long shortest, long longest, int times) {}

    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    /// The longer of two seasons first.
    private static final List<Rhythm> RHYTHMS =
            List.of(
                    new Rhythm(HOUR, HOUR, 24),
                    new Rhythm(DAY, DAY, 365),
                    new Rhythm(DAY, DAY, 7),
                    new Rhythm(7 * DAY, 7 * DAY, 52),
                    new Rhythm(28 * DAY, 31 * DAY, 12),
                    new Rhythm(90 * DAY, 92 * DAY, 4));

    private Season() {}

    /// The algorithm with a season that fits these rows; any other as it is.
    ///
    /// @param table all rows
    /// @throws Refusal where rows have no season that can be guessed
    public static <A extends Algorithm> A guessed(A usual, Plan plan, Table table) {
        if (usual.inputs() != Algorithm.Inputs.LAST_SEASON || plan.time().isEmpty()) return usual;
        String column = plan.time().get();
        OptionalInt times = of(table.column(column));
        if (times.isEmpty())
            throw new Refusal(
                    "the times of '%s' show no season, or fewer than two".formatted(column),
                    "it needs hours, days, weeks, months or quarters over two seasons at least");
        return Knobs.with(usual, "season", String.valueOf(times.getAsInt()));
    }

    /// Those of these that fit the rows, each with a season that does.
    public static List<Algorithm> fitting(List<Algorithm> usual, Plan plan, Table table) {
        boolean asked = usual.stream().anyMatch(a -> a.inputs() == Algorithm.Inputs.LAST_SEASON);
        if (!asked || plan.time().isEmpty()) return usual;
        boolean shown = of(table.column(plan.time().get())).isPresent();
        return usual.stream()
                .filter(a -> shown || a.inputs() != Algorithm.Inputs.LAST_SEASON)
                .map(a -> guessed(a, plan, table))
                .toList();
    }

    /// Empty where nothing fits.
    static OptionalInt of(Column times) {
        List<LocalDateTime> different = new ArrayList<>(different(times));
        if (different.size() < 2) return OptionalInt.empty();
        long[] steps = new long[different.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = ChronoUnit.SECONDS.between(different.get(i), different.get(i + 1));
        }
        java.util.Arrays.sort(steps);
        long usual = steps[steps.length / 2];
        return RHYTHMS.stream()
                .filter(one -> one.shortest() <= usual && usual <= one.longest())
                .filter(one -> 2 * one.times() <= different.size())
                .mapToInt(Rhythm::times)
                .findFirst();
    }

    private static TreeSet<LocalDateTime> different(Column times) {
        TreeSet<LocalDateTime> different = new TreeSet<>();
        for (int row = 0; row < times.size(); row++) {
            if (!times.isMissing(row)) time(times, row).ifPresent(different::add);
        }
        return different;
    }

    private static Optional<LocalDateTime> time(Column times, int row) {
        return switch (times) {
            case DateColumn dates -> Optional.of(dates.at(row).atStartOfDay());
            case DateTimeColumn moments -> Optional.of(moments.at(row));
            case CategoryColumn _, TextColumn _ -> month(times.text(row));
            default -> Optional.empty();
        };
    }

    /// Such as 2025-01.
    private static Optional<LocalDateTime> month(String text) {
        Matcher parts = MONTH.matcher(text);
        if (!parts.matches()) return Optional.empty();
        int month = Integer.parseInt(parts.group(2));
        if (month < 1 || month > 12) return Optional.empty();
        return Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), month, 1).atStartOfDay());
    }
}
