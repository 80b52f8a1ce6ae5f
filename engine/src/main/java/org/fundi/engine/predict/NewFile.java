package org.fundi.engine.predict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Reading;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.setting.Refusal;

/// A file of new rows, read to fit a model.
///
/// How the file is written (encoding, delimiter, decimal mark, header) is guessed anew, since it
/// may come from elsewhere; what stands for a missing value, how dates are ordered and what becomes
/// of lines that don't fit is as it was in training; columns learnt from are read as the types they
/// had then. A cell that is no number in a column of numbers is read as missing, with a finding
/// that names the column, how many there are and the first line; a column without any number is
/// refused. The very file that was learnt from is read as it was then.
///
/// @param data as the model wants them
/// @param options how they were read
/// @param header whether its first line holds names
/// @param same whether it is the very file that was learnt from
public record NewFile(
        Path file, Dataset data, ReadingOptions options, boolean header, boolean same) {

    /// How the rows learnt from were read.
    ///
    /// @param fingerprint of their file
    public record Learnt(String fingerprint, ReadingOptions options) {}

    /// @param said about this file; the rest is guessed
    /// @throws Refusal where it can't be read, or a column of numbers holds none
    public static NewFile read(
            Path file,
            KnownColumns known,
            Learnt learnt,
            ReadingOptions said,
            DataReader reader,
            ReadingWatcher watcher) {
        ReadingOptions options = options(known, learnt.options(), said);
        Reading reading = reader.open(file, options, watcher);
        boolean same = reading.dataset().fingerprint().equals(learnt.fingerprint());
        if (same && said.equals(ReadingOptions.USUAL)) {
            options = learnt.options();
            reading = reader.open(file, options, watcher);
        }
        refuseNoNumbers(reading.dataset(), known);
        return new NewFile(
                file, reading.dataset(), options, reading.format().header().value(), same);
    }

    /// What was noticed while reading.
    public List<Finding> findings() {
        if (!same) return data.findings();
        List<Finding> findings = new ArrayList<>(data.findings());
        findings.addFirst(
                new Finding(
                        "learnt-from",
                        "",
                        Finding.Severity.ATTENTION,
                        "'%s' is the very file the model learnt from: what it says of rows it has seen flatters it, and comparing what it says of the sealed rows with their answers is looking at them."
                                .formatted(Shown.of(data.name())),
                        List.of("predict rows it has never seen", "open the seal to be judged")));
        return findings;
    }

    private static ReadingOptions options(
            KnownColumns known, ReadingOptions learnt, ReadingOptions said) {
        boolean saidMissing = !said.missing().equals(ReadingOptions.USUAL_MISSING);
        boolean saidFaulty = said.faulty() != ReadingOptions.USUAL.faulty();
        ReadingOptions options =
                said.withTypes(known.types())
                        .withMissing(saidMissing ? said.missing() : learnt.missing())
                        .withFaulty(saidFaulty ? said.faulty() : learnt.faulty());
        return said.dateOrder().isPresent() || learnt.dateOrder().isEmpty()
                ? options
                : options.withDateOrder(learnt.dateOrder().get());
    }

    private static void refuseNoNumbers(Dataset data, KnownColumns known) {
        for (KnownColumn column : known.needed()) {
            if (column.type() != ColumnType.NUMBER) continue;
            Optional<Column> given = data.table().find(column.name());
            if (given.isEmpty() || given.get().missing() < data.rows()) continue;
            data.findings().stream()
                    .filter(finding -> finding.column().equals(column.name()))
                    .filter(finding -> finding.kind().equals("not-a-number"))
                    .findFirst()
                    .ifPresent(finding -> refuse(column, finding));
        }
    }

    private static void refuse(KnownColumn column, Finding finding) {
        throw new Refusal(
                "the model learnt from numbers in '%s', and no cell of it is one: %s"
                        .formatted(Shown.of(column.name()), finding.evidence()),
                "correct the column, or say how the file is written (its delimiter, its decimal mark)");
    }

    /// The cells as they stand in the file, each a text.
    ///
    /// @throws Refusal where the file has changed since
    public Table cells(DataReader reader) {
        Map<String, ColumnType> texts = new LinkedHashMap<>();
        for (String name : data.table().names()) texts.put(name, ColumnType.TEXT);
        ReadingOptions plain = options.withTypes(texts).withMissing(List.of()).withHeader(header);
        Dataset again = reader.read(file, plain, ReadingWatcher.NONE);
        boolean same =
                again.fingerprint().equals(data.fingerprint())
                        && again.table().names().equals(data.table().names())
                        && again.rows() == data.rows();
        if (same) return again.table();
        throw new Refusal(
                "'" + file + "' changed or went while it was being used",
                "run it again when nothing writes to the file");
    }
}
