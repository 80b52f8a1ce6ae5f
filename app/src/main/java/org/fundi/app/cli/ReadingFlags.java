package org.fundi.app.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fundi.engine.data.Amendments;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.DateOrder;
import org.fundi.engine.data.DecimalMark;
import org.fundi.engine.data.Delimiter;
import org.fundi.engine.data.Faulty;
import org.fundi.engine.data.Quote;
import org.fundi.engine.data.Reading;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.data.Shown;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a file is to be read, for every command that reads one; what is not said is guessed.
final class ReadingFlags {
    static final String HEADING =
            "%nHow the file is read; what is not said is guessed, with its reason:%n";

    @Option(
            names = "--delimiter",
            paramLabel = "MARK",
            description = "comma, semicolon, tab or pipe.")
    private @Nullable Delimiter delimiter;

    @Option(names = "--quote", paramLabel = "MARK", description = "double, single or none.")
    private @Nullable Quote quote;

    @Option(names = "--decimal", paramLabel = "MARK", description = "point or comma.")
    private @Nullable DecimalMark decimal;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "UTF-8, UTF-16LE, windows-1252, …")
    private @Nullable String encoding;

    @Option(
            names = "--header",
            negatable = true,
            description = "The first line holds names, or with --no-header values.")
    private @Nullable Boolean header;

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "How 05/12 is read: day-first or month-first.")
    private @Nullable DateOrder dates;

    @Option(
            names = "--missing",
            paramLabel = "WORD",
            split = ",",
            description = "What stands for a missing value, beside the empty cell.")
    private @Nullable List<String> missing;

    @Option(
            names = "--type",
            paramLabel = "COLUMN=TYPE",
            description = "number, category, boolean, date, date-time or text; repeatable.")
    private Map<String, String> types = new TreeMap<>();

    @Option(
            names = "--faulty",
            paramLabel = "WHAT",
            description =
                    "Lines that don't fit: keep (and report), set-aside (and report) or refuse.")
    private @Nullable Faulty faulty;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook; else its first.")
    private @Nullable String sheet;

    /// What was said on the command line.
    ///
    /// @throws Refusal where an encoding or a type has a name that is not known
    ReadingOptions options() {
        return new ReadingOptions(
                Optional.ofNullable(encoding).map(ReadingFlags::charset),
                Optional.ofNullable(delimiter),
                Optional.ofNullable(quote),
                Optional.ofNullable(header),
                Optional.ofNullable(decimal),
                missing == null ? ReadingOptions.USUAL_MISSING : missing,
                Optional.ofNullable(dates),
                faulty == null ? Faulty.KEEP : faulty,
                columnTypes(),
                Optional.ofNullable(sheet),
                Amendments.NONE);
    }

    /// Reads a file as was said.
    ///
    /// @throws Refusal where it can't be read, or what was said is about nothing there is in it
    Dataset read(DataReader reader, Path file) {
        Reading reading = reader.open(file, options(), ReadingWatcher.NONE);
        List<String> columns = reading.dataset().table().names();
        for (String column : types.keySet()) {
            if (!columns.contains(column))
                throw new Refusal(
                        "--type speaks of '%s', and there is no such column".formatted(column),
                        "name one of: " + Shown.list(columns));
        }
        if (sheet != null && reading.sheets().isEmpty())
            throw new Refusal(
                    "--sheet %s is for workbooks, and '%s' is none"
                            .formatted(sheet, reading.dataset().name()),
                    "leave --sheet out");
        return reading.dataset();
    }

    private Map<String, ColumnType> columnTypes() {
        Map<String, ColumnType> chosen = new TreeMap<>();
        types.forEach((column, word) -> chosen.put(column, type(word)));
        return chosen;
    }

    private static ColumnType type(String word) {
        List<String> known = new ArrayList<>();
        for (ColumnType type : ColumnType.values()) {
            if (type.word().equals(word)) return type;
            known.add(type.word());
        }
        throw new Refusal(
                "there is no type '" + word + "'", "choose one of: " + String.join(", ", known));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new Refusal(
                    "there is no encoding '" + name + "'",
                    "try UTF-8, UTF-16LE, UTF-16BE or windows-1252");
        }
    }
}
