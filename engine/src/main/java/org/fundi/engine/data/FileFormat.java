package org.fundi.engine.data;

import java.nio.charset.Charset;
import java.util.List;

/// How a file is written: every part a guess with its reason, or what the person said.
///
/// @param encoding how bytes become letters
/// @param mark how many bytes a byte order mark takes at the beginning, 0 to 4
/// @param delimiter what separates values
/// @param spaced whether spaces stand between a delimiter or a line end and a quotation mark
/// @param quote what encloses a value
/// @param header whether the first line holds names
/// @param decimalMark how decimals are written
/// @param lineEnd the character that ends a line, a line feed or a carriage return
/// @param names the columns' names as written, empty where a name is; made up where there is no
///     header
public record FileFormat(
        Guess<Charset> encoding,
        int mark,
        Guess<Delimiter> delimiter,
        boolean spaced,
        Guess<Quote> quote,
        Guess<Boolean> header,
        Guess<DecimalMark> decimalMark,
        char lineEnd,
        List<String> names) {

    public FileFormat {
        names = List.copyOf(names);
    }

    FileFormat withEncoding(Guess<Charset> other) {
        return new FileFormat(
                other, mark, delimiter, spaced, quote, header, decimalMark, lineEnd, names);
    }

    /// With blanks allowed around quotation marks.
    FileFormat withSpaces() {
        return new FileFormat(
                encoding, mark, delimiter, true, quote, header, decimalMark, lineEnd, names);
    }

    FileFormat inWorkbook(String reason) {
        return new FileFormat(
                Guess.of(encoding.value(), reason),
                mark,
                Guess.of(delimiter.value(), reason),
                spaced,
                Guess.of(quote.value(), reason),
                header,
                Guess.of(decimalMark.value(), reason),
                lineEnd,
                names);
    }
}
