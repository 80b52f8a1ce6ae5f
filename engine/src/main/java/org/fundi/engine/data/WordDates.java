package org.fundi.engine.data;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the words of a column are as dates, and in which order they are written.
final class WordDates {
    private final WordCells cells;
    private final Optional<DateOrder> told;
    private final List<Optional<DateText>> dates = new ArrayList<>();
    private final Map<DateText.Form, Integer> forms = new EnumMap<>(DateText.Form.class);
    private boolean times;
    private int dayFirst;
    private int monthFirst;
    private int either;
    private String example = "";

    WordDates(WordCells cells, Optional<DateOrder> told) {
        this.cells = cells;
        this.told = told;
    }

    /// Whether every word is a date; stops at the first that is none.
    boolean all() {
        for (String word : cells.words()) if (!look(word)) return false;
        return true;
    }

    private boolean look(String word) {
        Optional<DateText> read = DateText.read(word);
        int count = cells.counts()[dates.size()];
        dates.add(read);
        if (read.isEmpty()) return false;
        DateText date = read.get();
        forms.merge(date.form(), count, Integer::sum);
        times |= date.time().isPresent();
        if (date.form() != DateText.Form.NUMBERED) return true;
        if (date.order().isEmpty()) {
            either += count;
            if (example.isEmpty()) example = word;
        } else if (date.order().get() == DateOrder.DAY_FIRST) dayFirst += count;
        else monthFirst += count;
        return true;
    }

    /// The column, where all words are dates: text for now where they can be read both ways.
    Typed typed() {
        if (dayFirst > 0 && monthFirst > 0)
            return undecided("contradictory-dates", contradiction());
        if (told.isEmpty() && either > 0 && dayFirst + monthFirst == 0)
            return undecided(
                    "ambiguous-date",
                    "Dates such as %s can be read with the day or the month first, and no value tells which."
                            .formatted(example));
        DateOrder order = order();
        if ((order == DateOrder.DAY_FIRST ? monthFirst : dayFirst) > 0)
            return undecided("contradictory-dates", contradiction());
        boolean months = forms.keySet().equals(java.util.Set.of(DateText.Form.MONTH));
        return new Typed(column(times, months, order), reason(order, months), severalForms());
    }

    private DateOrder order() {
        return told.orElse(monthFirst > 0 ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
    }

    private String contradiction() {
        return "%d dates can only have the day first, %d only the month first."
                .formatted(dayFirst, monthFirst);
    }

    private Typed undecided(String kind, String evidence) {
        Finding finding =
                new Finding(
                        kind,
                        cells.name(),
                        Finding.Severity.ATTENTION,
                        evidence + " Until you say, the column stays text.",
                        List.of("the day stands first", "the month stands first"));
        return new Typed(WordTypes.text(cells), "dates whose order is not known", List.of(finding));
    }

    private String reason(DateOrder order, boolean months) {
        if (months) return "every value is a month, written year first";
        String kind = times ? "date and time" : "date";
        if (!forms.containsKey(DateText.Form.NUMBERED)) return "every value is a " + kind;
        String who = told.isPresent() ? "as you said" : "in %d values only that is possible";
        String first = order == DateOrder.DAY_FIRST ? "day" : "month";
        return "every value is a %s with the %s first: %s"
                .formatted(kind, first, who.formatted(Math.max(dayFirst, monthFirst)));
    }

    private List<Finding> severalForms() {
        if (forms.size() < 2) return List.of();
        return List.of(
                new Finding(
                        "mixed-date-forms",
                        cells.name(),
                        Finding.Severity.NOTE,
                        "Dates are written in %d ways; all could be read.".formatted(forms.size()),
                        List.of("nothing: all of them could be read")));
    }

    /// As dates because a person said so; what is none is missing and reported.
    Typed forced(ColumnType type, IntUnaryOperator lineOfRow) {
        int strange = 0;
        int firstStrange = -1;
        for (int word = 0; word < cells.words().length; word++) {
            if (look(cells.words()[word])) continue;
            strange += cells.counts()[word];
            if (firstStrange < 0) firstStrange = word;
        }
        Column column = column(type == ColumnType.DATE_TIME, false, order());
        if (strange == 0) return Typed.of(column, "you said so");
        Finding finding =
                new Finding(
                        "not-a-date",
                        cells.name(),
                        Finding.Severity.ATTENTION,
                        "%s and read as missing, the first '%s' on line %d."
                                .formatted(
                                        Counted.of(
                                                strange, "cell is no date", "cells are no dates"),
                                        Shown.of(cells.words()[firstStrange]),
                                        lineOfRow.applyAsInt(cells.firstRow(firstStrange))),
                        List.of("correct the cells in the file", "read the column as text"));
        return new Typed(column, "you said so", List.of(finding));
    }

    /// A finding where most cells are dates and some are not.
    List<Finding> mixed() {
        int looked = Math.min(cells.words().length, 10_000);
        while (dates.size() < looked) look(cells.words()[dates.size()]);
        long strange = 0;
        long total = 0;
        String other = "";
        for (int word = 0; word < dates.size(); word++) {
            total += cells.counts()[word];
            if (dates.get(word).isPresent()) continue;
            strange += cells.counts()[word];
            if (other.isEmpty()) other = cells.words()[word];
        }
        if (strange == 0 || strange * 2 > total) return List.of();
        return List.of(
                new Finding(
                        "mixed-dates",
                        cells.name(),
                        Finding.Severity.ATTENTION,
                        "%s of %s cells are dates, %s not, such as '%s'. So the column is not read as dates."
                                .formatted(
                                        Counted.of(total - strange),
                                        Counted.of(total),
                                        Counted.of(strange, "is", "are"),
                                        Shown.of(other)),
                        List.of(
                                "read the column as dates: the other cells become missing",
                                "correct the cells in the file")));
    }

    private Column column(boolean withTime, boolean months, DateOrder order) {
        @Nullable LocalDateTime[] moments = new LocalDateTime[dates.size()];
        for (int word = 0; word < moments.length; word++)
            moments[word] = dates.get(word).flatMap(date -> moment(date, order)).orElse(null);
        return withTime
                ? DateTimeColumn.ofWords(cells.name(), moments, cells.numbers())
                : DateColumn.ofWords(cells.name(), months, moments, cells.numbers());
    }

    private static Optional<LocalDateTime> moment(DateText date, DateOrder order) {
        try {
            return Optional.of(date.dateTime(order));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
