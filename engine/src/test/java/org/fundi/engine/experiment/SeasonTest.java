package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.DateTimeColumn;
import org.fundi.engine.data.NumberColumn;
import org.junit.jupiter.api.Test;

class SeasonTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

    @Test
    void daysHaveAYearWhereTheyLastTwoElseAWeek() {
        assertEquals(OptionalInt.of(365), Season.of(days(730, 1)));
        assertEquals(OptionalInt.of(7), Season.of(days(729, 1)));
        assertEquals(OptionalInt.of(7), Season.of(days(14, 1)));
        assertEquals(OptionalInt.empty(), Season.of(days(13, 1)));
    }

    @Test
    void weeksMonthsAndQuartersHaveAYear() {
        assertEquals(OptionalInt.of(52), Season.of(days(104, 7)));
        assertEquals(OptionalInt.of(12), Season.of(months(24, 1)));
        assertEquals(OptionalInt.of(4), Season.of(months(8, 3)));
        assertEquals(OptionalInt.empty(), Season.of(months(40, 12)), "a year has none");
        CategoryColumn words =
                CategoryColumn.of(
                        "month",
                        IntStream.range(0, 24)
                                .mapToObj(m -> NEW_YEAR.plusMonths(m).toString().substring(0, 7))
                                .toList(),
                        IntStream.range(0, 24).toArray());
        assertEquals(OptionalInt.of(12), Season.of(words));
    }

    @Test
    void hoursHaveADay() {
        Column hours =
                DateTimeColumn.of(
                        "at",
                        IntStream.range(0, 48)
                                .mapToObj(hour -> NEW_YEAR.atStartOfDay().plusHours(hour))
                                .toArray(LocalDateTime[]::new));
        assertEquals(OptionalInt.of(24), Season.of(hours));
    }

    @Test
    void aNumberTellsNoSeason() {
        assertEquals(OptionalInt.empty(), Season.of(NumberColumn.of("day", 1, 2, 3, 4)));
    }

    private static Column days(int count, int apart) {
        return DateColumn.of(
                "day",
                IntStream.range(0, count)
                        .mapToObj(day -> NEW_YEAR.plusDays((long) day * apart))
                        .toArray(LocalDate[]::new));
    }

    private static Column months(int count, int apart) {
        return DateColumn.of(
                "month",
                IntStream.range(0, count)
                        .mapToObj(month -> NEW_YEAR.plusMonths((long) month * apart))
                        .toArray(LocalDate[]::new));
    }
}
