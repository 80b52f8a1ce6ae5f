package org.fundi.engine.data;

import java.util.List;
import java.util.Optional;
import org.fundi.engine.setting.Refusal;

/// A file that cannot be read without guessing, the places where, and what mending them would
/// give.
public final class UnreadableFile extends Refusal {
    private static final long serialVersionUID = 1L;
    /// At most so many places are told; there may be more.
    public static final int MOST = Places.MOST;

    private static final int MOST_ABOVE = 50;

    private final transient List<Place> places;
    private final transient FileFormat format;
    private final long rows;

    /// @param rows that can be read without these places
    UnreadableFile(String what, String remedy, List<Place> places, FileFormat format, long rows) {
        super(what, remedy);
        this.places = List.copyOf(places);
        this.format = format;
        this.rows = rows;
    }

    /// In the order of the lines; at most [#MOST] of them.
    public List<Place> places() {
        return places;
    }

    /// How many rows can be read without these places.
    public long rows() {
        return rows;
    }

    /// How many lines stand above the first that has as many values as most have: a title, a date.
    /// 0 where the first line is the header.
    public long linesAbove() {
        boolean mostAreWider =
                !places.isEmpty()
                        && rows < places.size()
                        && places.stream()
                                .allMatch(place -> place.fault() == Place.Fault.TOO_MANY_VALUES);
        if (!mostAreWider) return 0;
        long above = places.getFirst().line() - 1;
        return above <= MOST_ABOVE ? above : 0;
    }

    /// What is wrong with a line that is to stand for this place's; empty where it fits.
    public Optional<String> faultIn(String line) {
        Optional<Integer> values = LineValues.count(line, format);
        if (values.isEmpty()) return Optional.of("a quotation mark is still open");
        int width = format.names().size();
        return values.get() == width
                ? Optional.empty()
                : Optional.of(
                        "%s, the header has %d"
                                .formatted(Counted.of(values.get(), "value", "values"), width));
    }

    /// The line with its quotation mark closed so that it fits; empty where that isn't the fault or
    /// can be done in several ways.
    public Optional<String> closed(Place place) {
        return place.fault() == Place.Fault.OPEN_QUOTE && place.whole()
                ? LineValues.closed(place.text(), format)
                : Optional.empty();
    }

    /// The line with a point where a decimal comma cut a number in two; empty where that isn't the
    /// fault or may be meant in several ways.
    public Optional<DecimalComma> decimalComma(Place place) {
        return place.fault() == Place.Fault.TOO_MANY_VALUES && place.whole()
                ? DecimalComma.in(place.text(), format)
                : Optional.empty();
    }

    /// Whether every line with an open quotation mark fits once the marks are letters like others.
    public boolean fitsWithoutQuotes() {
        List<Place> open =
                places.stream().filter(p -> p.fault() == Place.Fault.OPEN_QUOTE).toList();
        return !open.isEmpty()
                && open.stream()
                        .allMatch(
                                p ->
                                        LineValues.countPlain(p.text(), format)
                                                == format.names().size());
    }
}
