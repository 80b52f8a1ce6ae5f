package org.fundi.engine.data;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/// Cuts text into values, as FastCSV does, strictly: a quotation mark that is opened and not
/// closed, or closed and followed by something else, is an error and never guessed about.
final class Tokens {
    /// The longest value, in letters.
    static final int LONGEST = 1 << 26;

    private Tokens() {}

    /// @throws CsvParseException where quotation marks do not match
    static <T> CsvReader<T> of(
            Delimiter delimiter,
            Quote quote,
            boolean spaced,
            CsvCallbackHandler<T> handler,
            Reader text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter.mark())
                .quoteCharacter(quote.mark())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(spaced)
                .maxBufferSize(LONGEST)
                .build(handler, text);
    }

    /// Hands every value of the text to the handler.
    ///
    /// @throws CsvParseException where quotation marks do not match
    static void read(FileFormat format, CsvCallbackHandler<?> handler, Reader text) {
        try {
            for (Object _ :
                    of(
                            format.delimiter().value(),
                            format.quote().value(),
                            format.spaced(),
                            handler,
                            text)) {
                // The handler has taken the row.
            }
        } catch (CsvParseException e) {
            throw underneath(e);
        }
    }

    /// What the text's reader threw, where the library has wrapped it; else the error itself.
    private static RuntimeException underneath(CsvParseException e) {
        return switch (e.getCause()) {
            case IOException cause -> new UncheckedIOException(cause);
            case RuntimeException cause -> cause;
            case null, default -> e;
        };
    }
}
