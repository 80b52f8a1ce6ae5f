package org.fundi.engine.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.dates.PackedLocalDate;

/// Calendar dates without a time; or months, each standing as its first day.
public final class DateColumn implements Column {
    private static final int MISSING;

    static {
        Tablesaw.enter();
        MISSING = DateColumnType.missingValueIndicator();
    }

    private final String name;
    private final boolean months;
    private final tech.tablesaw.api.DateColumn cells;

    private DateColumn(String name, boolean months, tech.tablesaw.api.DateColumn cells) {
        this.name = name;
        this.months = months;
        this.cells = cells;
    }

    private static DateColumn packed(String name, boolean months, int[] packed) {
        return new DateColumn(
                name, months, tech.tablesaw.api.DateColumn.createInternal(name, packed));
    }

    /// @param cells one a row, null where missing
    public static DateColumn of(String name, @Nullable LocalDate... cells) {
        int[] packed = new int[cells.length];
        for (int row = 0; row < packed.length; row++) packed[row] = pack(cells[row]);
        return packed(name, false, packed);
    }

    /// @param months whether each date stands for its month
    /// @param words the different dates, null where there is no such day
    /// @param numbers one a row, an index into `words`; below 0 where missing
    static DateColumn ofWords(
            String name, boolean months, @Nullable LocalDateTime[] words, int[] numbers) {
        int[] dates = new int[words.length];
        for (int word = 0; word < dates.length; word++) {
            LocalDateTime moment = words[word];
            dates[word] = pack(moment == null ? null : moment.toLocalDate());
        }
        int[] packed = new int[numbers.length];
        for (int row = 0; row < packed.length; row++)
            packed[row] = numbers[row] < 0 ? MISSING : dates[numbers[row]];
        return packed(name, months, packed);
    }

    private static int pack(@Nullable LocalDate date) {
        return date == null ? MISSING : PackedLocalDate.pack(date);
    }

    /// @throws IllegalArgumentException where the cell is missing
    public LocalDate at(int row) {
        if (isMissing(row))
            throw new IllegalArgumentException("'" + name + "' is missing in row " + row);
        int packed = cells.getIntInternal(row);
        return LocalDate.of(
                PackedLocalDate.getYear(packed),
                PackedLocalDate.getMonthValue(packed),
                PackedLocalDate.getDayOfMonth(packed));
    }

    /// Whether the file holds months; each is the first day of its month here, and is shown as
    /// 2025-01.
    public boolean months() {
        return months;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public boolean isMissing(int row) {
        return cells.getIntInternal(row) == MISSING;
    }

    @Override
    public String text(int row) {
        if (isMissing(row)) return "";
        String date = at(row).toString();
        return months ? date.substring(0, date.length() - 3) : date;
    }

    @Override
    public DateColumn rows(int[] chosen) {
        int[] picked = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) picked[i] = cells.getIntInternal(chosen[i]);
        return packed(name, months, picked);
    }

    @Override
    public DateColumn named(String other) {
        return new DateColumn(other, months, cells);
    }
}
