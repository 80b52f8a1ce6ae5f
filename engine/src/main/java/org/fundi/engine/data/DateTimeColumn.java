package org.fundi.engine.data;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A date and a time of day to the microsecond, without a time zone.
public final class DateTimeColumn implements Column {
    private static final long MISSING = Long.MIN_VALUE;
    private static final LocalDateTime START = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final String name;
    private final long[] cells;

    /// @param cells microseconds since the beginning of 1970
    private DateTimeColumn(String name, long[] cells) {
        this.name = name;
        this.cells = cells;
    }

    /// @param cells one a row, null where missing
    public static DateTimeColumn of(String name, @Nullable LocalDateTime... cells) {
        long[] packed = new long[cells.length];
        for (int row = 0; row < packed.length; row++) packed[row] = pack(cells[row]);
        return new DateTimeColumn(name, packed);
    }

    /// @param words the different moments, null where there is no such day
    /// @param numbers one a row, an index into `words`; below 0 where missing
    static DateTimeColumn ofWords(String name, @Nullable LocalDateTime[] words, int[] numbers) {
        long[] moments = new long[words.length];
        for (int word = 0; word < moments.length; word++) moments[word] = pack(words[word]);
        long[] packed = new long[numbers.length];
        Arrays.setAll(packed, row -> numbers[row] < 0 ? MISSING : moments[numbers[row]]);
        return new DateTimeColumn(name, packed);
    }

    private static long pack(@Nullable LocalDateTime moment) {
        return moment == null ? MISSING : ChronoUnit.MICROS.between(START, moment);
    }

    /// @throws IllegalArgumentException where the cell is missing
    public LocalDateTime at(int row) {
        if (isMissing(row))
            throw new IllegalArgumentException("'" + name + "' is missing in row " + row);
        long seconds = Math.floorDiv(cells[row], 1_000_000L);
        int micros = (int) Math.floorMod(cells[row], 1_000_000L);
        return LocalDateTime.ofEpochSecond(seconds, micros * 1000, ZoneOffset.UTC);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return cells.length;
    }

    @Override
    public boolean isMissing(int row) {
        return cells[row] == MISSING;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : at(row).toString().replace('T', ' ');
    }

    @Override
    public DateTimeColumn rows(int[] chosen) {
        long[] picked = new long[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = cells[chosen[i]];
        return new DateTimeColumn(name, picked);
    }

    @Override
    public DateTimeColumn named(String other) {
        return new DateTimeColumn(other, cells);
    }
}
