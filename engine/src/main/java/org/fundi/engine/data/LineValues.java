package org.fundi.engine.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A single line and the values it falls into.
final class LineValues {
    private LineValues() {}

    /// How many values; empty where quotation marks do not match.
    static Optional<Integer> count(String line, FileFormat format) {
        int values = 0;
        try (CsvReader<CsvRecord> reader =
                Tokens.of(
                        format.delimiter().value(),
                        format.quote().value(),
                        format.spaced(),
                        CsvRecordHandler.of(),
                        new StringReader(line))) {
            for (CsvRecord record : reader) values += record.getFieldCount();
        } catch (CsvParseException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("reading from a string", e);
        }
        return Optional.of(values);
    }

    /// How many values where no quotation mark encloses any.
    static int countPlain(String line, FileFormat format) {
        char delimiter = format.delimiter().value().mark();
        return 1 + (int) line.chars().filter(letter -> letter == delimiter).count();
    }

    /// The line with one more quotation mark before a delimiter or at its end, where exactly one
    /// such line has as many values as the header.
    static Optional<String> closed(String line, FileFormat format) {
        char mark = format.quote().value().mark();
        char delimiter = format.delimiter().value().mark();
        List<String> fitting = new ArrayList<>();
        for (int at = 1; at <= line.length(); at++) {
            if (at < line.length() && line.charAt(at) != delimiter) continue;
            String tried = line.substring(0, at) + mark + line.substring(at);
            Optional<Integer> values = count(tried, format);
            if (values.isPresent() && values.get() == format.names().size()) fitting.add(tried);
        }
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
