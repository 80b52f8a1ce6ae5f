package org.fundi.engine.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundi.engine.math.Workers;
import org.fundi.engine.setting.Refusal;

/// Reads separated text into typed columns: sniff, cut into values, type each column while
/// reading, and read again only those columns whose beginning promised numbers and whose rest did
/// not keep the promise.
final class CsvReader {
    private final Source source;
    private final ReadingOptions options;
    private final Optional<Workers> workers;
    private final ReadingWatcher watcher;
    private final OptionalInt partSize;

    CsvReader(
            Source source,
            ReadingOptions options,
            Optional<Workers> workers,
            ReadingWatcher watcher,
            OptionalInt partSize) {
        this.source = source;
        this.options = options;
        this.workers = workers;
        this.watcher = watcher;
        this.partSize = partSize;
    }

    /// @param head the file's first bytes
    Reading read(byte[] head) throws IOException {
        workers.ifPresent(Tablesaw::makeReady);
        Sniffer.Sniffed sniffed = new Sniffer(options).sniff(head, head.length == source.size());
        try {
            return spaced(sniffed);
        } catch (Letters.Undecodable e) {
            FileFormat format = sniffed.format();
            if (!plainUtf8(format, head)) throw undecodable(format, e);
            return spaced(inWindows1252(sniffed, e));
        }
    }

    /// Blanks around quotation marks that stand far down in the file only are passed over too.
    private Reading spaced(Sniffer.Sniffed sniffed) throws IOException {
        try {
            return read(sniffed);
        } catch (BlanksAround _) {
            return read(sniffed.withFormat(sniffed.format().withSpaces()));
        }
    }

    /// Quotation marks match once blanks around them are passed over.
    private static final class BlanksAround extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static boolean plainUtf8(FileFormat format, byte[] head) {
        for (byte b : head) if (b < 0) return false;
        return !format.encoding().told()
                && format.encoding().value().equals(StandardCharsets.UTF_8);
    }

    private static Sniffer.Sniffed inWindows1252(Sniffer.Sniffed sniffed, Letters.Undecodable e) {
        String reason =
                "byte %02X on line %d is not UTF-8; as Windows-1252 it is a letter"
                        .formatted(e.value, e.line);
        return sniffed.withFormat(
                sniffed.format().withEncoding(Guess.of(Encodings.WINDOWS_1252, reason)));
    }

    private static Refusal undecodable(FileFormat format, Letters.Undecodable e) {
        return new Refusal(
                "byte %02X on line %d is no letter in %s"
                        .formatted(e.value, e.line, format.encoding().value().name()),
                "say in which encoding the file is written, or save it again as UTF-8");
    }

    private Reading read(Sniffer.Sniffed sniffed) throws IOException {
        FileFormat format = sniffed.format();
        Names names = Names.of(format.names());
        ColumnPlan plan = new ColumnPlan(sniffed, names.names(), options);
        int size = partSize.orElse(Chunks.size(names.names().size()));
        Pass pass = new Pass(source, options, workers, watcher, size);
        Places places = new Places(format, sniffed.amendments());
        First first = new FirstPass(pass, places, sniffed).read(plan);
        Pass.Read read = first.read();
        places.ragged(read.parts(), !endsWithLine(format));
        Verdict verdict = new Verdict(source, format, options, read.parts());
        verdict.refuse(places);
        List<Rows.Result> again = secondPass(pass, format, plan, first.amendments(), read);
        Assembly assembly = new Assembly(format, options, read.parts());
        List<Finding> findings = new ArrayList<>(sniffed.findings());
        findings.addAll(names.findings());
        MixedEncodings.finding(source, format).ifPresent(findings::add);
        List<Place> shown = places.shown(source);
        findings.addAll(verdict.findings(shown, first.quotes(), first.blanked(verdict.lines())));
        Map<String, String> reasons = new LinkedHashMap<>();
        TypedColumns typed = new TypedColumns(assembly, names.names(), plan, read.parts(), again);
        Table table = table(typed.all(workers), reasons, findings);
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        String print = read.fingerprint();
        Dataset dataset =
                new Dataset(source.name(), source.size(), print, table, reasons, findings);
        return new Reading(
                dataset,
                format,
                first.lines(verdict.lines()),
                verdict.empty() - first.blanked(verdict.lines()),
                verdict.dropped() + first.quotes() + options.amendments().setAside().size(),
                verdict.filled(),
                verdict.leftOut(),
                shown,
                List.of());
    }

    private static Table table(
            List<Typed> typed, Map<String, String> reasons, List<Finding> findings) {
        List<Column> columns = new ArrayList<>();
        for (Typed one : typed) {
            columns.add(one.column());
            reasons.put(one.column().name(), one.reason());
            findings.addAll(one.findings());
        }
        return new Table(columns);
    }

    /// What the first pass read.
    ///
    /// @param amendments with every line set aside for its quotation marks
    /// @param quotes how many those are
    private record First(Pass.Read read, Amendments amendments, int quotes) {
        /// How many of them are empty lines now; a last line without an end leaves none.
        int blanked(long lines) {
            return amendments.setAside().headSet(lines + 1).size();
        }

        long lines(long lines) {
            return amendments.setAside().isEmpty()
                    ? lines
                    : Math.max(lines, amendments.setAside().last());
        }
    }

    /// Reads all rows, and where quotation marks do not match says where.
    private final class FirstPass {
        private final Pass pass;
        private final Places places;
        private final FileFormat format;
        private final Amendments amendments;

        FirstPass(Pass pass, Places places, Sniffer.Sniffed sniffed) {
            this.pass = pass;
            this.places = places;
            this.format = sniffed.format();
            this.amendments = sniffed.amendments();
        }

        First read(ColumnPlan plan) throws IOException {
            try {
                return new First(pass.read(format, plan::first, amendments), amendments, 0);
            } catch (CsvParseException e) {
                return withoutFaults(plan, e);
            }
        }

        private First withoutFaults(ColumnPlan plan, CsvParseException e) throws IOException {
            List<FaultFinder.Fault> faults = new FaultFinder(source, format, amendments).find();
            if (!format.spaced() && fewer(faults)) throw new BlanksAround();
            if (faults.isEmpty())
                throw new Refusal(
                        "the file cannot be cut into values: " + e.getMessage(),
                        "say which quotation mark it uses, or that it uses none");
            places.quotes(faults);
            Amendments without = amendments;
            for (FaultFinder.Fault fault : faults)
                without = without.settingAside(fault.first(), fault.line());
            int quotes = without.setAside().size() - amendments.setAside().size();
            return new First(rest(plan, without), without, quotes);
        }

        private boolean fewer(List<FaultFinder.Fault> faults) throws IOException {
            FileFormat spaced = format.withSpaces();
            return faults.stream().anyMatch(FaultFinder.Fault::closed)
                    && new FaultFinder(source, spaced, amendments).find().size() < faults.size();
        }

        private Pass.Read rest(ColumnPlan plan, Amendments without) throws IOException {
            try {
                Pass.Read read = pass.read(format, plan::first, without);
                if (options.faulty() == Faulty.SET_ASIDE) return read;
                places.ragged(read.parts(), !endsWithLine(format));
                throw new Verdict(source, format, options, read.parts()).unreadable(places);
            } catch (CsvParseException _) {
                throw new Verdict(source, format, options, List.of()).unreadable(places);
            }
        }
    }

    private List<Rows.Result> secondPass(
            Pass pass, FileFormat format, ColumnPlan plan, Amendments amendments, Pass.Read first)
            throws IOException {
        plan.judge(first.parts());
        if (!plan.needsSecond()) return List.of();
        Pass.Read again = pass.read(format, plan::second, amendments);
        if (!again.fingerprint().equals(first.fingerprint()))
            throw new Refusal(
                    "the file was changed while it was read",
                    "wait until it is finished, then open it again");
        return again.parts();
    }

    /// Whether the last line ends with a line end.
    private boolean endsWithLine(FileFormat format) throws IOException {
        int unit = Encodings.unit(format.encoding().value());
        try (InputStream input = source.open()) {
            input.skipNBytes(Math.max(0, source.size() - unit));
            byte[] end = input.readAllBytes();
            for (byte b : end) if (b == '\n' || b == '\r') return true;
            return false;
        }
    }
}
