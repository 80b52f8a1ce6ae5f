package org.fundi.engine.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final int partSize;

    CsvReader(
            Source source,
            ReadingOptions options,
            Optional<Workers> workers,
            ReadingWatcher watcher,
            int partSize) {
        this.source = source;
        this.options = options;
        this.workers = workers;
        this.watcher = watcher;
        this.partSize = partSize;
    }

    /// @param head the file's first bytes
    Reading read(byte[] head) throws IOException {
        Sniffer.Sniffed sniffed = new Sniffer(options).sniff(head, head.length == source.size());
        try {
            return read(sniffed);
        } catch (Letters.Undecodable e) {
            FileFormat format = sniffed.format();
            if (!plainUtf8(format, head)) throw undecodable(format, e);
            return read(inWindows1252(sniffed, e));
        }
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
        return new Sniffer.Sniffed(
                sniffed.format().withEncoding(Guess.of(Encodings.WINDOWS_1252, reason)),
                sniffed.rows(),
                sniffed.findings());
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
        Pass pass = new Pass(source, options, workers, watcher, partSize);
        Places places = new Places(format);
        Set<Long> setAside = new HashSet<>();
        Pass.Read read = firstPass(pass, format, plan, places, setAside);
        places.ragged(read.parts(), !endsWithLine(format));
        Verdict verdict = new Verdict(source, format, options, read.parts());
        verdict.refuse(places);
        List<Rows.Result> again = secondPass(pass, format, plan, setAside, read);
        Assembly assembly = new Assembly(format, options, read.parts());
        List<Finding> findings = new ArrayList<>(sniffed.findings());
        findings.addAll(names.findings());
        List<Place> shown = places.shown(source);
        findings.addAll(verdict.findings(shown, setAside.size()));
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
                verdict.lines(),
                verdict.empty() - setAside.size(),
                verdict.dropped() + setAside.size(),
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

    private Pass.Read firstPass(
            Pass pass, FileFormat format, ColumnPlan plan, Places places, Set<Long> setAside)
            throws IOException {
        try {
            return pass.read(format, plan::first, Set.of());
        } catch (CsvParseException e) {
            List<FaultFinder.Fault> faults = new FaultFinder(source, format).find();
            if (faults.isEmpty())
                throw new Refusal(
                        "the file cannot be cut into values: " + e.getMessage(),
                        "say which quotation mark it uses, or that it uses none");
            places.quotes(faults);
            for (FaultFinder.Fault fault : faults)
                for (long line = fault.first(); line <= fault.line(); line++) setAside.add(line);
        }
        try {
            Pass.Read read = pass.read(format, plan::first, setAside);
            if (options.faulty() == Faulty.SET_ASIDE) return read;
            places.ragged(read.parts(), !endsWithLine(format));
            throw Verdict.unreadable(source, places);
        } catch (CsvParseException _) {
            throw Verdict.unreadable(source, places);
        }
    }

    private List<Rows.Result> secondPass(
            Pass pass, FileFormat format, ColumnPlan plan, Set<Long> setAside, Pass.Read first)
            throws IOException {
        plan.judge(first.parts());
        if (!plan.needsSecond()) return List.of();
        Pass.Read again = pass.read(format, plan::second, setAside);
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
