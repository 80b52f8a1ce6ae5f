package org.fundi.engine.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// What the rows of a file amount to: refused, or kept with what has to be said about them.
final class Verdict {
    private final Source source;
    private final FileFormat format;
    private final ReadingOptions options;
    private final List<Rows.Result> parts;

    Verdict(Source source, FileFormat format, ReadingOptions options, List<Rows.Result> parts) {
        this.source = source;
        this.format = format;
        this.options = options;
        this.parts = parts;
    }

    private long sum(ToLongFunction<Rows.Result> of) {
        return parts.stream().mapToLong(of).sum();
    }

    long lines() {
        return sum(Rows.Result::lineCount);
    }

    long empty() {
        return sum(Rows.Result::empty);
    }

    long filled() {
        return sum(Rows.Result::filled);
    }

    long leftOut() {
        return sum(Rows.Result::leftOut);
    }

    long dropped() {
        return sum(Rows.Result::dropped);
    }

    /// @throws UnreadableFile where the rows cannot be kept, naming their lines
    void refuse(Places places) throws IOException {
        long rows = sum(Rows.Result::rows);
        long tooMany = sum(Rows.Result::tooMany);
        long ragged = tooMany + sum(Rows.Result::tooFew);
        if (options.faulty() == Faulty.REFUSE && ragged > 0) throw unreadable(places);
        if (rows == 0 && ragged == 0)
            throw new UnreadableFile(
                    "the file holds one line of names and no rows below it",
                    "choose a file with rows, or say that its first line holds values",
                    List.of(),
                    format,
                    0);
        if (tooMany * 2 > rows + dropped() && tooMany > 1) throw tooNarrow(places, tooMany);
        if (rows == 0) throw unreadable(places);
    }

    private UnreadableFile tooNarrow(Places places, long tooMany) throws IOException {
        List<Place> shown = places.shown(source);
        return new UnreadableFile(
                "%s: %s of %s have more values than the first line, which has %d; the first of them is line %d"
                        .formatted(
                                source.name(),
                                Counted.of(tooMany),
                                Counted.of(sum(Rows.Result::rows) + dropped(), "row", "rows"),
                                format.names().size(),
                                shown.getFirst().line()),
                "set the lines above the header aside, or say which delimiter it uses",
                shown,
                format,
                remaining());
    }

    /// Rows that fit.
    private long remaining() {
        long kept = sum(Rows.Result::rows);
        long ragged = sum(Rows.Result::tooMany) + sum(Rows.Result::tooFew);
        return options.faulty() == Faulty.SET_ASIDE ? kept : kept - ragged;
    }

    UnreadableFile unreadable(Places places) throws IOException {
        List<Place> shown = places.shown(source);
        Place first = shown.getFirst();
        String more =
                places.count() == 1
                        ? ""
                        : "; %s such places in all".formatted(Counted.of(places.count()));
        return new UnreadableFile(
                "%s, line %d: %s: %s%s"
                        .formatted(
                                source.name(),
                                first.line(),
                                first.what(),
                                Shown.of(first.text(), 120),
                                more),
                first.remedy(),
                shown,
                format,
                remaining());
    }

    /// @param places the first of them
    /// @param setAside lines set aside for their quotation marks
    /// @param blanked lines read as empty: those, and any left out otherwise
    List<Finding> findings(List<Place> places, int setAside, int blanked) {
        List<Finding> findings = new ArrayList<>();
        if (setAside > 0) findings.add(quotes(places, setAside));
        findings.addAll(amended());
        long tooMany = sum(Rows.Result::tooMany);
        long tooFew = sum(Rows.Result::tooFew);
        if (tooMany + tooFew > 0) findings.add(ragged(places, tooMany, tooFew));
        if (places.stream().anyMatch(place -> place.fault() == Place.Fault.CUT_OFF))
            findings.add(cutOff(places.getLast()));
        long empty = empty() - blanked;
        if (empty > 0)
            findings.add(
                    new Finding(
                            "empty-lines",
                            "",
                            Finding.Severity.NOTE,
                            Counted.of(
                                    empty, "empty line was skipped.", "empty lines were skipped."),
                            List.of("nothing: they hold no values")));
        return findings;
    }

    /// What the person changed, so that it is not forgotten.
    private List<Finding> amended() {
        List<Finding> findings = new ArrayList<>();
        Amendments amendments = options.amendments();
        if (!amendments.mended().isEmpty()) {
            long first = amendments.mended().firstKey();
            findings.add(
                    new Finding(
                            "mended-lines",
                            "",
                            Finding.Severity.ATTENTION,
                            "%s read as you mended them, not as they stand in the file; the first is line %d: %s"
                                    .formatted(
                                            Counted.of(
                                                    amendments.mended().size(),
                                                    "line is",
                                                    "lines are"),
                                            first,
                                            Shown.of(
                                                    amendments.mended().getOrDefault(first, ""),
                                                    120)),
                            List.of("mend them in the file too")));
        }
        if (!amendments.setAside().isEmpty())
            findings.add(
                    new Finding(
                            "lines-aside",
                            "",
                            Finding.Severity.ATTENTION,
                            "You set %s aside, the first of them line %d."
                                    .formatted(
                                            Counted.of(
                                                    amendments.setAside().size(), "line", "lines"),
                                            amendments.setAside().first()),
                            List.of("mend them in the file")));
        return findings;
    }

    private static Finding quotes(List<Place> places, int setAside) {
        Place first =
                places.stream()
                        .filter(place -> place.fault() == Place.Fault.OPEN_QUOTE)
                        .findFirst()
                        .orElse(places.getFirst());
        return new Finding(
                "set-aside",
                "",
                Finding.Severity.GRAVE,
                "%s set aside because quotation marks do not match, the first line %d: %s"
                        .formatted(
                                Counted.of(setAside, "line was", "lines were"),
                                first.line(),
                                Shown.of(first.text(), 120)),
                List.of("mend them in the file"));
    }

    private Finding ragged(List<Place> places, long tooMany, long tooFew) {
        boolean aside = options.faulty() == Faulty.SET_ASIDE;
        Place first =
                places.stream()
                        .filter(place -> place.fault() != Place.Fault.OPEN_QUOTE)
                        .findFirst()
                        .orElse(places.getFirst());
        String what =
                aside
                        ? "they were set aside"
                        : "missing cells were filled, %s left out"
                                .formatted(
                                        Counted.of(leftOut(), "surplus value", "surplus values"));
        return new Finding(
                "ragged-rows",
                "",
                tooMany > 0 ? Finding.Severity.GRAVE : Finding.Severity.ATTENTION,
                "%s more values than the header and %s fewer; %s. The first is line %d, %s: %s"
                        .formatted(
                                Counted.of(tooMany, "row has", "rows have"),
                                Counted.of(tooFew),
                                what,
                                first.line(),
                                first.what(),
                                Shown.of(first.text(), 120)),
                aside
                        ? List.of("mend them in the file", "keep them")
                        : List.of("mend them in the file", "set these lines aside"));
    }

    private static Finding cutOff(Place last) {
        return new Finding(
                "cut-off",
                "",
                Finding.Severity.GRAVE,
                "Line %d, the last, stops in the middle: %s".formatted(last.line(), last.text()),
                List.of("open the original file if it is longer", "set this line aside"));
    }
}
