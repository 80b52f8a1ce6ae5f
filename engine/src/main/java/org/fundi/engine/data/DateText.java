package org.fundi.engine.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A date as it is written: 2025-09-18, 2025-09, 18/09/2025, 09/18/2025, 18.09.2025, 18 Sep 2025,
/// each with or without a time of day, to the microsecond. Years have four digits.
///
/// @param form how it is written
/// @param first of [Form#NUMBERED] the first number, else the month
/// @param second of [Form#NUMBERED] the second number, else the day
/// @param minutes how far east of UTC the time was written, in minutes; 0 where it does not say
record DateText(Form form, int year, int first, int second, Optional<LocalTime> time, int minutes) {

    /// How a date is written.
    enum Form {
        /// 2025-09-18
        ISO,
        /// 2025-09
        MONTH,
        /// 18/09/2025 or 09/18/2025
        NUMBERED,
        /// 18.09.2025: with full stops the day always stands first
        DOTTED,
        /// 18 Sep 2025
        NAMED
    }

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /// Empty where the text is no date in any of these forms.
    static Optional<DateText> read(String text) {
        String bare = text.strip();
        int length = bare.length();
        if (length < 6 || length > 35 || !digit(bare, 0)) return Optional.empty();
        Optional<DateText> date = yearFirst(bare);
        return date.isPresent() ? date : yearLast(bare);
    }

    private static Optional<DateText> yearFirst(String text) {
        int year = number(text, 0, 4);
        char mark = text.length() > 4 ? text.charAt(4) : ' ';
        if (year < 1000 || (mark != '-' && mark != '/')) return Optional.empty();
        int month = number(text, 5, 7);
        if (month < 1 || month > 12) return Optional.empty();
        if (text.length() == 7)
            return mark == '-'
                    ? Optional.of(new DateText(Form.MONTH, year, month, 1, Optional.empty(), 0))
                    : Optional.empty();
        int day = text.charAt(7) == mark ? number(text, 8, 10) : -1;
        return exists(year, month, day)
                ? withTime(new DateText(Form.ISO, year, month, day, Optional.empty(), 0), text, 10)
                : Optional.empty();
    }

    private static Optional<DateText> yearLast(String text) {
        int firstEnd = digits(text, 0);
        if (firstEnd > 2) return Optional.empty();
        int first = number(text, 0, firstEnd);
        char mark = text.charAt(firstEnd);
        int secondEnd = firstEnd + 1;
        while (secondEnd < text.length() && text.charAt(secondEnd) != mark) secondEnd++;
        String middle = text.substring(firstEnd + 1, secondEnd);
        int yearEnd = secondEnd + 5;
        int year = number(text, secondEnd + 1, yearEnd);
        if (year < 1000 || (yearEnd < text.length() && digit(text, yearEnd)))
            return Optional.empty();
        Optional<DateText> date = dayAndMonth(first, mark, middle, year);
        return date.isEmpty() ? date : withTime(date.get(), text, yearEnd);
    }

    private static Optional<DateText> dayAndMonth(int first, char mark, String middle, int year) {
        if (mark == ' ' || (mark == '-' && middle.length() >= 3)) {
            String begins = middle.substring(0, Math.min(3, middle.length()));
            int month = MONTHS.indexOf(begins.toLowerCase(Locale.ROOT)) + 1;
            boolean letters = middle.chars().allMatch(Character::isLetter);
            return letters && month > 0 && exists(year, month, first)
                    ? Optional.of(new DateText(Form.NAMED, year, month, first, Optional.empty(), 0))
                    : Optional.empty();
        }
        int second = middle.length() <= 2 ? number(middle, 0, middle.length()) : -1;
        if (second < 1 || (mark != '/' && mark != '-' && mark != '.')) return Optional.empty();
        Form form = mark == '.' ? Form.DOTTED : Form.NUMBERED;
        boolean dayFirst = exists(year, second, first);
        boolean monthFirst = form == Form.NUMBERED && exists(year, first, second);
        return dayFirst || monthFirst
                ? Optional.of(new DateText(form, year, first, second, Optional.empty(), 0))
                : Optional.empty();
    }

    private static Optional<DateText> withTime(DateText date, String text, int from) {
        if (from == text.length()) return Optional.of(date);
        char mark = text.charAt(from);
        if ((mark != ' ' && mark != 'T') || from + 5 >= text.length()) return Optional.empty();
        String rest = text.substring(from + 1).strip();
        int zone = rest.indexOf('Z');
        for (int i = 1; i < rest.length() && zone < 0; i++)
            if (rest.charAt(i) == '+' || rest.charAt(i) == '-') zone = i;
        String clock = zone < 0 ? rest : rest.substring(0, zone);
        try {
            LocalTime time = LocalTime.parse(clock.length() == 4 ? "0" + clock : clock);
            if (time.getNano() % 1000 != 0) return Optional.empty();
            int minutes = zone < 0 ? 0 : east(rest.substring(zone));
            return Optional.of(
                    new DateText(
                            date.form,
                            date.year,
                            date.first,
                            date.second,
                            Optional.of(time),
                            minutes));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int east(String zone) {
        return java.time.ZoneOffset.of(zone).getTotalSeconds() / 60;
    }

    /// Whether only the day can stand first, or only the month, or either could.
    Optional<DateOrder> order() {
        if (form == Form.DOTTED) return Optional.of(DateOrder.DAY_FIRST);
        if (!exists(year, first, second)) return Optional.of(DateOrder.DAY_FIRST);
        if (!exists(year, second, first)) return Optional.of(DateOrder.MONTH_FIRST);
        return Optional.empty();
    }

    /// @throws DateTimeException where there is no such day in this order
    LocalDate date(DateOrder order) {
        return switch (form) {
            case ISO, MONTH, NAMED -> LocalDate.of(year, first, second);
            case DOTTED -> LocalDate.of(year, second, first);
            case NUMBERED ->
                    order == DateOrder.DAY_FIRST
                            ? LocalDate.of(year, second, first)
                            : LocalDate.of(year, first, second);
        };
    }

    /// In UTC where it was written with an offset.
    LocalDateTime dateTime(DateOrder order) {
        return date(order).atTime(time.orElse(LocalTime.MIDNIGHT)).minusMinutes(minutes);
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() - 1 && digit(text, at)) at++;
        return at;
    }

    /// The number written there; -1 where other things than digits stand there.
    private static int number(String text, int from, int to) {
        if (to > text.length() || from >= to) return -1;
        int value = 0;
        for (int at = from; at < to; at++) {
            if (!digit(text, at)) return -1;
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }
}
